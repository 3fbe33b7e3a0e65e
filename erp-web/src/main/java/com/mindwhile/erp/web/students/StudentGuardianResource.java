package com.mindwhile.erp.web.students;

import com.mindwhile.erp.guardians.GuardianshipInput;
import com.mindwhile.erp.guardians.GuardianshipRequest;
import com.mindwhile.erp.guardians.Guardianships;
import com.mindwhile.erp.guardians.StudentGuardian;
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

/** The guardians of a student. */
@ApplicationScoped
@Path("students/{studentId}/guardians")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Guardians")
public class StudentGuardianResource {

  @EJB private Guardianships guardianships;

  @GET
  @RequiresPermission(Permission.GUARDIANS_VIEW)
  @Operation(operationId = "listStudentGuardians", summary = "The guardians of a student")
  public Page<StudentGuardian> list(
      @PathParam("studentId") long studentId, @BeanParam Paging paging) {
    return guardianships.guardiansOf(
        studentId, paging.request(Guardianships.GUARDIANS_SORT.properties()));
  }

  @POST
  @RequiresPermission(Permission.GUARDIANS_EDIT)
  @Operation(operationId = "linkGuardian", summary = "Make somebody the guardian of a student")
  @APIResponseSchema(value = StudentGuardian.class, responseCode = "201")
  public Response link(@PathParam("studentId") long studentId, @Valid GuardianshipRequest request) {
    StudentGuardian guardian = guardianships.link(studentId, request);
    return Response.created(URI.create("students/" + studentId + "/guardians/" + guardian.id()))
        .entity(guardian)
        .build();
  }

  @GET
  @Path("{guardianId}")
  @RequiresPermission(Permission.GUARDIANS_VIEW)
  @Operation(operationId = "getStudentGuardian", summary = "One guardian of a student")
  public StudentGuardian get(
      @PathParam("studentId") long studentId, @PathParam("guardianId") long guardianId) {
    return guardianships.guardianOf(studentId, guardianId);
  }

  @PUT
  @Path("{guardianId}")
  @RequiresPermission(Permission.GUARDIANS_EDIT)
  @Operation(
      operationId = "updateStudentGuardian",
      summary = "Change what a guardian is to a student and may do")
  public StudentGuardian update(
      @PathParam("studentId") long studentId,
      @PathParam("guardianId") long guardianId,
      @HeaderParam(HttpHeaders.IF_MATCH) EntityVersion version,
      @Valid GuardianshipInput input) {
    return guardianships.update(studentId, guardianId, version.value(), input);
  }

  @DELETE
  @Path("{guardianId}")
  @RequiresPermission(Permission.GUARDIANS_EDIT)
  @Operation(
      operationId = "unlinkGuardian",
      summary = "End that somebody is the guardian of a student")
  public void unlink(
      @PathParam("studentId") long studentId,
      @PathParam("guardianId") long guardianId,
      @HeaderParam(HttpHeaders.IF_MATCH) EntityVersion version) {
    guardianships.unlink(studentId, guardianId, version.value());
  }
}
