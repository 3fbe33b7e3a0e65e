package com.mindwhile.erp.web.students;

import com.mindwhile.erp.http.EntityVersion;
import com.mindwhile.erp.http.MergePatch;
import com.mindwhile.erp.http.Paging;
import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.rbac.RequiresPermission;
import com.mindwhile.erp.shared.Page;
import com.mindwhile.erp.students.StudentDirectory;
import com.mindwhile.erp.students.StudentExport;
import com.mindwhile.erp.students.StudentInput;
import com.mindwhile.erp.students.StudentSummary;
import com.mindwhile.erp.students.StudentView;
import com.mindwhile.erp.students.Students;
import com.mindwhile.erp.web.csv.CsvDownload;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Students. */
@ApplicationScoped
@Path("students")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Students")
public class StudentResource {

  @EJB private StudentDirectory directory;
  @EJB private Students students;
  @Inject private StudentExport export;
  @Inject private Validator validator;

  @GET
  @RequiresPermission(Permission.STUDENTS_VIEW)
  @Operation(operationId = "listStudents", summary = "List or search students")
  public Page<StudentSummary> list(@Valid @BeanParam StudentQuery query, @BeanParam Paging paging) {
    return directory.list(query.filter(), paging.request(StudentDirectory.SORT.properties()));
  }

  @GET
  @Path("export")
  @Produces(CsvDownload.TYPE)
  @RequiresPermission(Permission.STUDENTS_EXPORT)
  @Operation(operationId = "exportStudents", summary = "Students as a CSV file")
  @APIResponse(
      responseCode = "200",
      description = "The file",
      content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
  public Response export(@Valid @BeanParam StudentQuery query) {
    return CsvDownload.of(export.open(query.filter())::writeTo, "students.csv");
  }

  @POST
  @RequiresPermission(Permission.STUDENTS_CREATE)
  @Operation(operationId = "createStudent", summary = "Admit a student")
  @APIResponseSchema(value = StudentView.class, responseCode = "201")
  public Response create(@Valid StudentInput input) {
    StudentView student = students.create(input);
    return Response.created(URI.create("students/" + student.id())).entity(student).build();
  }

  @GET
  @Path("{id}")
  @RequiresPermission(Permission.STUDENTS_VIEW)
  @Operation(operationId = "getStudent", summary = "One student")
  public StudentView get(@PathParam("id") long id) {
    return students.get(id);
  }

  @PUT
  @Path("{id}")
  @RequiresPermission(Permission.STUDENTS_EDIT)
  @Operation(operationId = "updateStudent", summary = "Write a student down anew")
  public StudentView update(
      @PathParam("id") long id,
      @HeaderParam(HttpHeaders.IF_MATCH) EntityVersion version,
      @Valid StudentInput input) {
    return students.update(id, version.value(), input);
  }

  @PATCH
  @Path("{id}")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @RequiresPermission(Permission.STUDENTS_EDIT)
  @Operation(operationId = "patchStudent", summary = "Change some fields of a student")
  public StudentView patch(
      @PathParam("id") long id,
      @HeaderParam(HttpHeaders.IF_MATCH) EntityVersion version,
      MergePatch patch) {
    return students.update(id, version.value(), patch.applyTo(students.input(id), validator));
  }

  @DELETE
  @Path("{id}")
  @RequiresPermission(Permission.STUDENTS_DELETE)
  @Operation(operationId = "deleteStudent", summary = "Delete a student, who can be restored")
  public void delete(
      @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) EntityVersion version) {
    students.delete(id, version.value());
  }

  @POST
  @Path("{id}/restore")
  @Consumes(MediaType.WILDCARD)
  @RequiresPermission(Permission.STUDENTS_DELETE)
  @Operation(operationId = "restoreStudent", summary = "Bring a deleted student back")
  public StudentView restore(@PathParam("id") long id) {
    return students.restore(id);
  }
}
