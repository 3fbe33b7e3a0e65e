package com.mindwhile.erp.web.attendance;

import com.mindwhile.erp.attendance.Registers;
import com.mindwhile.erp.attendance.StudentMarkView;
import com.mindwhile.erp.http.Paging;
import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.rbac.RequiresPermission;
import com.mindwhile.erp.shared.Page;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What stands in registers about a student. */
@ApplicationScoped
@Path("students/{studentId}/attendance")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Attendance")
public class StudentAttendanceResource {

  @EJB private Registers registers;

  @GET
  @RequiresPermission(Permission.ATTENDANCE_VIEW)
  @Operation(operationId = "listStudentAttendance", summary = "The attendance of a student")
  public Page<StudentMarkView> list(
      @PathParam("studentId") long studentId,
      @QueryParam("from") LocalDate from,
      @QueryParam("to") LocalDate to,
      @BeanParam Paging paging) {
    return registers.ofStudent(
        studentId, from, to, paging.request(Registers.STUDENT_SORT.properties()));
  }
}
