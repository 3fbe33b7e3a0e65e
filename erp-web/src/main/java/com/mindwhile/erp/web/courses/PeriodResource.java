package com.mindwhile.erp.web.courses;

import com.mindwhile.erp.courses.timetable.PeriodInput;
import com.mindwhile.erp.courses.timetable.PeriodView;
import com.mindwhile.erp.courses.timetable.Periods;
import com.mindwhile.erp.http.EntityVersion;
import com.mindwhile.erp.http.Paging;
import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.rbac.RequiresPermission;
import com.mindwhile.erp.rbac.SignedIn;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The periods of the school day. */
@ApplicationScoped
@Path("periods")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Timetable")
public class PeriodResource {

  @EJB private Periods periods;

  @GET
  @SignedIn
  @Operation(operationId = "listPeriods", summary = "List periods")
  public Page<PeriodView> list(@BeanParam Paging paging) {
    return periods.list(paging.request(Periods.SORT.properties()));
  }

  @POST
  @RequiresPermission(Permission.TIMETABLE_EDIT)
  @Operation(operationId = "createPeriod", summary = "Make a period")
  @APIResponseSchema(value = PeriodView.class, responseCode = "201")
  public Response create(@Valid PeriodInput input) {
    PeriodView period = periods.create(input);
    return Response.created(URI.create("periods/" + period.id())).entity(period).build();
  }

  @GET
  @Path("{id}")
  @SignedIn
  @Operation(operationId = "getPeriod", summary = "One period")
  public PeriodView get(@PathParam("id") long id) {
    return periods.get(id);
  }

  @PUT
  @Path("{id}")
  @RequiresPermission(Permission.TIMETABLE_EDIT)
  @Operation(operationId = "updatePeriod", summary = "Change a period")
  public PeriodView update(
      @PathParam("id") long id,
      @HeaderParam(HttpHeaders.IF_MATCH) EntityVersion version,
      @Valid PeriodInput input) {
    return periods.update(id, version.value(), input);
  }

  @DELETE
  @Path("{id}")
  @RequiresPermission(Permission.TIMETABLE_EDIT)
  @Operation(operationId = "deletePeriod", summary = "Remove a period without lessons")
  public void delete(
      @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) EntityVersion version) {
    periods.delete(id, version.value());
  }
}
