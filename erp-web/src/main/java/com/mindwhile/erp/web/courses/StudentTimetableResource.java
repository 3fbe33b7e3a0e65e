package com.mindwhile.erp.web.courses;

import com.mindwhile.erp.courses.timetable.LessonView;
import com.mindwhile.erp.courses.timetable.Lessons;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A student's own timetable. */
@ApplicationScoped
@Path("students/{studentId}/timetable")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Timetable")
public class StudentTimetableResource {

  @EJB private Lessons lessons;

  @GET
  @RequiresPermission(Permission.TIMETABLE_VIEW)
  @Operation(
      operationId = "listStudentTimetable",
      summary = "The lessons of what a student attends today, in a term")
  public Page<LessonView> list(
      @PathParam("studentId") long studentId,
      @Parameter(description = "The current term if none is named") @QueryParam("termId")
          Long termId,
      @BeanParam Paging paging) {
    return lessons.ofStudent(studentId, termId, paging.request(Lessons.SORT.properties()));
  }
}
