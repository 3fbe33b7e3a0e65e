package com.mindwhile.erp.web.attendance;

import com.mindwhile.erp.attendance.AttendanceCodeInput;
import com.mindwhile.erp.attendance.AttendanceCodeView;
import com.mindwhile.erp.attendance.AttendanceCodes;
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

/** What can be written in a register. */
@ApplicationScoped
@Path("attendance/codes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Attendance")
public class AttendanceCodeResource {

  @EJB private AttendanceCodes codes;

  @GET
  @SignedIn
  @Operation(operationId = "listAttendanceCodes", summary = "List the codes of attendance")
  public Page<AttendanceCodeView> list(@BeanParam Paging paging) {
    return codes.list(paging.request(AttendanceCodes.SORT.properties()));
  }

  @POST
  @RequiresPermission(Permission.SCHOOL_SETTINGS)
  @Operation(operationId = "createAttendanceCode", summary = "Make a code of attendance")
  @APIResponseSchema(value = AttendanceCodeView.class, responseCode = "201")
  public Response create(@Valid AttendanceCodeInput input) {
    AttendanceCodeView code = codes.create(input);
    return Response.created(URI.create("attendance/codes/" + code.id())).entity(code).build();
  }

  @GET
  @Path("{id}")
  @SignedIn
  @Operation(operationId = "getAttendanceCode", summary = "One code of attendance")
  public AttendanceCodeView get(@PathParam("id") long id) {
    return codes.get(id);
  }

  @PUT
  @Path("{id}")
  @RequiresPermission(Permission.SCHOOL_SETTINGS)
  @Operation(operationId = "updateAttendanceCode", summary = "Give a code another name")
  public AttendanceCodeView update(
      @PathParam("id") long id,
      @HeaderParam(HttpHeaders.IF_MATCH) EntityVersion version,
      @Valid AttendanceCodeInput input) {
    return codes.update(id, version.value(), input);
  }

  @DELETE
  @Path("{id}")
  @RequiresPermission(Permission.SCHOOL_SETTINGS)
  @Operation(operationId = "deleteAttendanceCode", summary = "Remove a code no register has")
  public void delete(
      @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) EntityVersion version) {
    codes.delete(id, version.value());
  }
}
