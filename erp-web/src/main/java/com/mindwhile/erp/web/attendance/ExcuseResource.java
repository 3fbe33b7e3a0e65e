package com.mindwhile.erp.web.attendance;

import com.mindwhile.erp.attendance.ExcuseInput;
import com.mindwhile.erp.attendance.ExcuseView;
import com.mindwhile.erp.attendance.Excuses;
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

/** What the office knows of absences. */
@ApplicationScoped
@Path("attendance/excuses")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Attendance")
public class ExcuseResource {

  @EJB private Excuses excuses;

  @GET
  @RequiresPermission(Permission.ATTENDANCE_VIEW)
  @Operation(operationId = "listExcuses", summary = "List excuses")
  public Page<ExcuseView> list(@QueryParam("studentId") Long studentId, @BeanParam Paging paging) {
    return excuses.list(studentId, paging.request(Excuses.SORT.properties()));
  }

  @POST
  @RequiresPermission(Permission.ATTENDANCE_EXCUSE)
  @Operation(operationId = "createExcuse", summary = "Excuse a student for some days")
  @APIResponseSchema(value = ExcuseView.class, responseCode = "201")
  public Response create(@Valid ExcuseInput input) {
    ExcuseView excuse = excuses.create(input);
    return Response.created(URI.create("attendance/excuses/" + excuse.id())).entity(excuse).build();
  }

  @GET
  @Path("{id}")
  @RequiresPermission(Permission.ATTENDANCE_VIEW)
  @Operation(operationId = "getExcuse", summary = "One excuse")
  public ExcuseView get(@PathParam("id") long id) {
    return excuses.get(id);
  }

  @DELETE
  @Path("{id}")
  @RequiresPermission(Permission.ATTENDANCE_EXCUSE)
  @Operation(operationId = "deleteExcuse", summary = "Take an excuse back")
  public void delete(
      @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) EntityVersion version) {
    excuses.delete(id, version.value());
  }
}
