package com.mindwhile.erp.web.students;

import com.mindwhile.erp.http.EntityVersion;
import com.mindwhile.erp.http.Paging;
import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.rbac.RequiresPermission;
import com.mindwhile.erp.shared.Page;
import com.mindwhile.erp.students.EnrollmentInput;
import com.mindwhile.erp.students.EnrollmentView;
import com.mindwhile.erp.students.Enrollments;
import com.mindwhile.erp.students.LeaveInput;
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

/** The sections a student was, is and will be in. */
@ApplicationScoped
@Path("students/{studentId}/enrollments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Enrolments")
public class EnrollmentResource {

  @EJB private Enrollments enrollments;

  @GET
  @RequiresPermission(Permission.STUDENTS_VIEW)
  @Operation(operationId = "listEnrollments", summary = "The enrolment history of a student")
  public Page<EnrollmentView> list(
      @PathParam("studentId") long studentId, @BeanParam Paging paging) {
    return enrollments.list(studentId, paging.request(Enrollments.SORT.properties()));
  }

  @POST
  @RequiresPermission(Permission.ENROLLMENTS_EDIT)
  @Operation(
      operationId = "enrollStudent",
      summary = "Enrol a student in a section",
      description =
          "A section takes as many students as the room it is at home in has seats; 409 if all are"
              + " taken by those who are or will be there.")
  @APIResponseSchema(value = EnrollmentView.class, responseCode = "201")
  public Response enrol(@PathParam("studentId") long studentId, @Valid EnrollmentInput input) {
    EnrollmentView enrollment = enrollments.enrol(studentId, input);
    return Response.created(URI.create("students/" + studentId + "/enrollments/" + enrollment.id()))
        .entity(enrollment)
        .build();
  }

  @GET
  @Path("{id}")
  @RequiresPermission(Permission.STUDENTS_VIEW)
  @Operation(operationId = "getEnrollment", summary = "One enrolment of a student")
  public EnrollmentView get(@PathParam("studentId") long studentId, @PathParam("id") long id) {
    return enrollments.get(studentId, id);
  }

  @PUT
  @Path("{id}")
  @RequiresPermission(Permission.ENROLLMENTS_EDIT)
  @Operation(
      operationId = "correctEnrollment",
      summary = "Correct an enrolment",
      description =
          "Where that takes a place away, what the student attends or is left out of in the section's"
              + " courses ends with it. Where it gives the place back, that stays ended, and is"
              + " corrected under /course-sections/{id}/enrollments. More days need a seat, as"
              + " enrolling does.")
  public EnrollmentView correct(
      @PathParam("studentId") long studentId,
      @PathParam("id") long id,
      @HeaderParam(HttpHeaders.IF_MATCH) EntityVersion version,
      @Valid EnrollmentInput input) {
    return enrollments.correct(studentId, id, version.value(), input);
  }

  @POST
  @Path("{id}/leave")
  @RequiresPermission(Permission.ENROLLMENTS_EDIT)
  @Operation(
      operationId = "leaveEnrollment",
      summary = "End an enrolment",
      description =
          "What the student attends or is left out of in the section's courses ends on the same"
              + " day.")
  public EnrollmentView leave(
      @PathParam("studentId") long studentId, @PathParam("id") long id, @Valid LeaveInput input) {
    return enrollments.leave(studentId, id, input);
  }

  @DELETE
  @Path("{id}")
  @RequiresPermission(Permission.ENROLLMENTS_EDIT)
  @Operation(
      operationId = "deleteEnrollment",
      summary = "Remove an enrolment that was entered by mistake",
      description =
          "What the student attends or is left out of in the section's courses by it ends with it.")
  public void delete(
      @PathParam("studentId") long studentId,
      @PathParam("id") long id,
      @HeaderParam(HttpHeaders.IF_MATCH) EntityVersion version) {
    enrollments.delete(studentId, id, version.value());
  }
}
