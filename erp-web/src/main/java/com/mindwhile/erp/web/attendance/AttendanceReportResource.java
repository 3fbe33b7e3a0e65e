package com.mindwhile.erp.web.attendance;

import com.mindwhile.erp.attendance.AttendanceReports;
import com.mindwhile.erp.attendance.DayAttendance;
import com.mindwhile.erp.attendance.MissingRegister;
import com.mindwhile.erp.attendance.MissingRegisters;
import com.mindwhile.erp.attendance.MonthAttendance;
import com.mindwhile.erp.attendance.SectionAttendance;
import com.mindwhile.erp.attendance.StudentAttendance;
import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.rbac.RequiresPermission;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How often students were there, and who has not handed in. */
@ApplicationScoped
@Path("attendance/reports")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Attendance")
public class AttendanceReportResource {

  @EJB private AttendanceReports reports;
  @EJB private MissingRegisters missing;

  @GET
  @Path("days")
  @RequiresPermission(Permission.ATTENDANCE_REPORT)
  @Operation(operationId = "reportAttendanceByDay", summary = "Attendance by day")
  public List<DayAttendance> byDay(
      @Valid @BeanParam PeriodQuery query, @QueryParam("sectionId") Long sectionId) {
    return reports.byDay(query.of(sectionId));
  }

  @GET
  @Path("months")
  @RequiresPermission(Permission.ATTENDANCE_REPORT)
  @Operation(operationId = "reportAttendanceByMonth", summary = "Attendance by month")
  public List<MonthAttendance> byMonth(
      @Valid @BeanParam PeriodQuery query, @QueryParam("sectionId") Long sectionId) {
    return reports.byMonth(query.of(sectionId));
  }

  @GET
  @Path("sections")
  @RequiresPermission(Permission.ATTENDANCE_REPORT)
  @Operation(operationId = "reportAttendanceBySection", summary = "Attendance by section")
  public List<SectionAttendance> bySection(
      @Valid @BeanParam PeriodQuery query, @QueryParam("sectionId") Long sectionId) {
    return reports.bySection(query.of(sectionId));
  }

  @GET
  @Path("sections/{sectionId}/students")
  @RequiresPermission(Permission.ATTENDANCE_REPORT)
  @Operation(
      operationId = "reportAttendanceByStudent",
      summary = "Attendance by student of a section")
  public List<StudentAttendance> byStudent(
      @PathParam("sectionId") long sectionId, @Valid @BeanParam PeriodQuery query) {
    return reports.byStudent(query.of(sectionId));
  }

  @GET
  @Path("missing")
  @RequiresPermission(Permission.ATTENDANCE_REPORT)
  @Operation(
      operationId = "listMissingRegisters",
      summary = "The registers of a day nobody has handed in")
  public List<MissingRegister> missing(
      @Parameter(description = "Today if none is named") @QueryParam("day") LocalDate day) {
    return missing.list(day);
  }
}
