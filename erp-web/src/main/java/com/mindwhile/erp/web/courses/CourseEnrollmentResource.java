package com.mindwhile.erp.web.courses;

import com.mindwhile.erp.courses.CourseEnrollmentInput;
import com.mindwhile.erp.courses.CourseEnrollmentView;
import com.mindwhile.erp.courses.CourseEnrollments;
import com.mindwhile.erp.courses.RosterView;
import com.mindwhile.erp.courses.Rosters;
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
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who attends a course section, and who of them differs from the section. */
@ApplicationScoped
@Path("course-sections/{courseSectionId}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Courses")
public class CourseEnrollmentResource {

  @EJB private CourseEnrollments enrollments;
  @EJB private Rosters rosters;

  @GET
  @Path("students")
  @RequiresPermission(Permission.STUDENTS_VIEW)
  @Operation(
      operationId = "listCourseSectionStudents",
      summary = "The students who attend a course section on a day")
  public Page<RosterView> students(
      @PathParam("courseSectionId") long courseSectionId,
      @Parameter(description = "Today if none is named") @QueryParam("day") LocalDate day,
      @BeanParam Paging paging) {
    return rosters.list(courseSectionId, day, paging.request(Rosters.SORT.properties()));
  }

  @GET
  @Path("enrollments")
  @RequiresPermission(Permission.STUDENTS_VIEW)
  @Operation(
      operationId = "listCourseEnrollments",
      summary = "The students who differ from their section in what they attend")
  public Page<CourseEnrollmentView> list(
      @PathParam("courseSectionId") long courseSectionId, @BeanParam Paging paging) {
    return enrollments.list(courseSectionId, paging.request(CourseEnrollments.SORT.properties()));
  }

  @POST
  @Path("enrollments")
  @RequiresPermission(Permission.ENROLLMENTS_EDIT)
  @Operation(
      operationId = "enrollInCourseSection",
      summary = "Have a student attend another section's course, or not attend one of their own")
  @APIResponseSchema(value = CourseEnrollmentView.class, responseCode = "201")
  public Response enrol(
      @PathParam("courseSectionId") long courseSectionId, @Valid CourseEnrollmentInput input) {
    CourseEnrollmentView enrollment = enrollments.enrol(courseSectionId, input);
    return Response.created(
            URI.create("course-sections/" + courseSectionId + "/enrollments/" + enrollment.id()))
        .entity(enrollment)
        .build();
  }

  @GET
  @Path("enrollments/{id}")
  @RequiresPermission(Permission.STUDENTS_VIEW)
  @Operation(operationId = "getCourseEnrollment", summary = "One of them")
  public CourseEnrollmentView get(
      @PathParam("courseSectionId") long courseSectionId, @PathParam("id") long id) {
    return enrollments.get(courseSectionId, id);
  }

  @PUT
  @Path("enrollments/{id}")
  @RequiresPermission(Permission.ENROLLMENTS_EDIT)
  @Operation(operationId = "correctCourseEnrollment", summary = "Correct the days of one of them")
  public CourseEnrollmentView correct(
      @PathParam("courseSectionId") long courseSectionId,
      @PathParam("id") long id,
      @HeaderParam(HttpHeaders.IF_MATCH) EntityVersion version,
      @Valid CourseEnrollmentInput input) {
    return enrollments.correct(courseSectionId, id, version.value(), input);
  }

  @DELETE
  @Path("enrollments/{id}")
  @RequiresPermission(Permission.ENROLLMENTS_EDIT)
  @Operation(
      operationId = "deleteCourseEnrollment",
      summary = "Remove one that was entered by mistake")
  public void delete(
      @PathParam("courseSectionId") long courseSectionId,
      @PathParam("id") long id,
      @HeaderParam(HttpHeaders.IF_MATCH) EntityVersion version) {
    enrollments.delete(courseSectionId, id, version.value());
  }
}
