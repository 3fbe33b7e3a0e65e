package com.mindwhile.erp.web.courses;

import com.mindwhile.erp.courses.CourseEnrollmentInput;
import com.mindwhile.erp.courses.CourseEnrollmentView;
import com.mindwhile.erp.courses.CourseEnrollments;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who differs from their section in what they attend. */
@ApplicationScoped
@Path("course-sections/{courseSectionId}/enrollments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Courses")
public class CourseEnrollmentResource {

  @EJB private CourseEnrollments enrollments;

  @GET
  @RequiresPermission(Permission.COURSES_VIEW)
  @Operation(
      operationId = "listCourseEnrollments",
      summary = "The students who differ from their section in what they attend")
  public Page<CourseEnrollmentView> list(
      @PathParam("courseSectionId") long courseSectionId, @BeanParam Paging paging) {
    return enrollments.list(courseSectionId, paging.request(CourseEnrollments.SORT.properties()));
  }

  @POST
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
  @Path("{id}")
  @RequiresPermission(Permission.COURSES_VIEW)
  @Operation(operationId = "getCourseEnrollment", summary = "One of them")
  public CourseEnrollmentView get(
      @PathParam("courseSectionId") long courseSectionId, @PathParam("id") long id) {
    return enrollments.get(courseSectionId, id);
  }

  @PUT
  @Path("{id}")
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
  @Path("{id}")
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
