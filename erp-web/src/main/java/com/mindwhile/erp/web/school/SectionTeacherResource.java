package com.mindwhile.erp.web.school;

import com.mindwhile.erp.http.EntityVersion;
import com.mindwhile.erp.http.Paging;
import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.rbac.RequiresPermission;
import com.mindwhile.erp.shared.Page;
import com.mindwhile.erp.teachers.AssignmentInput;
import com.mindwhile.erp.teachers.AssignmentView;
import com.mindwhile.erp.teachers.TeachingAssignments;
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

/** Who teaches what to a section. */
@ApplicationScoped
@Path("sections/{sectionId}/teachers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Sections")
public class SectionTeacherResource {

  @EJB private TeachingAssignments assignments;

  @GET
  @RequiresPermission(Permission.COURSES_VIEW)
  @Operation(operationId = "listSectionTeachers", summary = "The teachers of a section")
  public Page<AssignmentView> list(
      @PathParam("sectionId") long sectionId, @BeanParam Paging paging) {
    return assignments.list(sectionId, paging.request(TeachingAssignments.SORT.properties()));
  }

  @POST
  @RequiresPermission(Permission.COURSES_EDIT)
  @Operation(operationId = "assignTeacher", summary = "Give a section a teacher for a subject")
  @APIResponseSchema(value = AssignmentView.class, responseCode = "201")
  public Response assign(@PathParam("sectionId") long sectionId, @Valid AssignmentInput input) {
    AssignmentView assignment = assignments.assign(sectionId, input);
    return Response.created(URI.create("sections/" + sectionId + "/teachers/" + assignment.id()))
        .entity(assignment)
        .build();
  }

  @GET
  @Path("{id}")
  @RequiresPermission(Permission.COURSES_VIEW)
  @Operation(operationId = "getSectionTeacher", summary = "One teacher of a section")
  public AssignmentView get(@PathParam("sectionId") long sectionId, @PathParam("id") long id) {
    return assignments.get(sectionId, id);
  }

  @DELETE
  @Path("{id}")
  @RequiresPermission(Permission.COURSES_EDIT)
  @Operation(operationId = "withdrawTeacher", summary = "End that a teacher teaches a section")
  public void withdraw(
      @PathParam("sectionId") long sectionId,
      @PathParam("id") long id,
      @HeaderParam(HttpHeaders.IF_MATCH) EntityVersion version) {
    assignments.withdraw(sectionId, id, version.value());
  }
}
