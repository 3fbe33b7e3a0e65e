package com.mindwhile.erp.web.attendance;

import com.mindwhile.erp.attendance.AttendanceLockInput;
import com.mindwhile.erp.attendance.AttendanceLockView;
import com.mindwhile.erp.attendance.AttendanceLocks;
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

/** Days whose registers are closed. */
@ApplicationScoped
@Path("attendance/locks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Attendance")
public class AttendanceLockResource {

  @EJB private AttendanceLocks locks;

  @GET
  @SignedIn
  @Operation(operationId = "listAttendanceLocks", summary = "List the days that are locked")
  public Page<AttendanceLockView> list(@BeanParam Paging paging) {
    return locks.list(paging.request(AttendanceLocks.SORT.properties()));
  }

  @POST
  @RequiresPermission(Permission.ATTENDANCE_LOCK)
  @Operation(operationId = "createAttendanceLock", summary = "Lock the registers of some days")
  @APIResponseSchema(value = AttendanceLockView.class, responseCode = "201")
  public Response create(@Valid AttendanceLockInput input) {
    AttendanceLockView lock = locks.create(input);
    return Response.created(URI.create("attendance/locks/" + lock.id())).entity(lock).build();
  }

  @GET
  @Path("{id}")
  @SignedIn
  @Operation(operationId = "getAttendanceLock", summary = "One lock")
  public AttendanceLockView get(@PathParam("id") long id) {
    return locks.get(id);
  }

  @DELETE
  @Path("{id}")
  @RequiresPermission(Permission.ATTENDANCE_LOCK)
  @Operation(operationId = "deleteAttendanceLock", summary = "Open the days again")
  public void delete(
      @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) EntityVersion version) {
    locks.delete(id, version.value());
  }
}
