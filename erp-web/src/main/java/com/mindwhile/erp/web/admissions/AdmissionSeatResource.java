package com.mindwhile.erp.web.admissions;

import com.mindwhile.erp.admissions.SeatPlanInput;
import com.mindwhile.erp.admissions.SeatPlanView;
import com.mindwhile.erp.admissions.SeatPlans;
import com.mindwhile.erp.http.EntityVersion;
import com.mindwhile.erp.http.Paging;
import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.rbac.RequiresPermission;
import com.mindwhile.erp.shared.Page;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How many applicants each grade level can take in a year. */
@ApplicationScoped
@Path("admission-seats")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Admissions")
public class AdmissionSeatResource {

  @EJB private SeatPlans seats;

  @GET
  @RequiresPermission(Permission.ADMISSIONS_VIEW)
  @Operation(operationId = "listAdmissionSeats", summary = "The seats of the grade levels")
  public Page<SeatPlanView> list(
      @QueryParam("academicYearId") Long academicYearId, @BeanParam Paging paging) {
    return seats.list(academicYearId, paging.request(SeatPlans.SORT.properties()));
  }

  @POST
  @RequiresPermission(Permission.ADMISSIONS_DECIDE)
  @Operation(operationId = "createAdmissionSeats", summary = "Lay the seats of a grade level down")
  @APIResponseSchema(value = SeatPlanView.class, responseCode = "201")
  public Response create(@Valid SeatPlanInput input) {
    SeatPlanView plan = seats.create(input);
    return Response.created(URI.create("admission-seats/" + plan.id())).entity(plan).build();
  }

  @GET
  @Path("{id}")
  @RequiresPermission(Permission.ADMISSIONS_VIEW)
  @Operation(operationId = "getAdmissionSeats", summary = "The seats of one grade level")
  public SeatPlanView get(@PathParam("id") long id) {
    return seats.get(id);
  }

  @PUT
  @Path("{id}")
  @RequiresPermission(Permission.ADMISSIONS_DECIDE)
  @Operation(operationId = "updateAdmissionSeats", summary = "Change the number of seats")
  public SeatPlanView update(
      @PathParam("id") long id,
      @HeaderParam(HttpHeaders.IF_MATCH) EntityVersion version,
      @Valid SeatPlanInput input) {
    return seats.update(id, version.value(), input);
  }

  @DELETE
  @Path("{id}")
  @RequiresPermission(Permission.ADMISSIONS_DECIDE)
  @Operation(
      operationId = "deleteAdmissionSeats",
      summary = "Take seats away of which none is taken")
  public void delete(
      @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) EntityVersion version) {
    seats.delete(id, version.value());
  }
}
