package com.mindwhile.erp.web.school;

import com.mindwhile.erp.http.EntityVersion;
import com.mindwhile.erp.http.Paging;
import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.rbac.RequiresPermission;
import com.mindwhile.erp.rbac.SignedIn;
import com.mindwhile.erp.school.calendar.AcademicYearInput;
import com.mindwhile.erp.school.calendar.AcademicYearView;
import com.mindwhile.erp.school.calendar.AcademicYears;
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

/** Academic years. */
@ApplicationScoped
@Path("academic-years")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Calendar")
public class AcademicYearResource {

  @EJB private AcademicYears academicYears;

  @GET
  @SignedIn
  @Operation(operationId = "listAcademicYears", summary = "List academic years")
  public Page<AcademicYearView> list(@BeanParam Paging paging) {
    return academicYears.list(paging.request(AcademicYears.SORT.properties()));
  }

  @POST
  @RequiresPermission(Permission.CALENDAR_EDIT)
  @Operation(operationId = "createAcademicYear", summary = "Make an academic year")
  @APIResponseSchema(value = AcademicYearView.class, responseCode = "201")
  public Response create(@Valid AcademicYearInput input) {
    AcademicYearView academicYear = academicYears.create(input);
    return Response.created(URI.create("academic-years/" + academicYear.id()))
        .entity(academicYear)
        .build();
  }

  @GET
  @Path("{id}")
  @SignedIn
  @Operation(operationId = "getAcademicYear", summary = "One academic year")
  public AcademicYearView get(@PathParam("id") long id) {
    return academicYears.get(id);
  }

  @PUT
  @Path("{id}")
  @RequiresPermission(Permission.CALENDAR_EDIT)
  @Operation(operationId = "updateAcademicYear", summary = "Change an academic year")
  public AcademicYearView update(
      @PathParam("id") long id,
      @HeaderParam(HttpHeaders.IF_MATCH) EntityVersion version,
      @Valid AcademicYearInput input) {
    return academicYears.update(id, version.value(), input);
  }

  @DELETE
  @Path("{id}")
  @RequiresPermission(Permission.CALENDAR_EDIT)
  @Operation(
      operationId = "deleteAcademicYear",
      summary = "Remove an academic year nothing belongs to")
  public void delete(
      @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) EntityVersion version) {
    academicYears.delete(id, version.value());
  }
}
