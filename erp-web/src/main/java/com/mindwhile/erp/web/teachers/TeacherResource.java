package com.mindwhile.erp.web.teachers;

import com.mindwhile.erp.http.EntityVersion;
import com.mindwhile.erp.http.MergePatch;
import com.mindwhile.erp.http.Paging;
import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.rbac.RequiresPermission;
import com.mindwhile.erp.shared.Page;
import com.mindwhile.erp.teachers.TeacherExport;
import com.mindwhile.erp.teachers.TeacherInput;
import com.mindwhile.erp.teachers.TeacherView;
import com.mindwhile.erp.teachers.Teachers;
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

/** Teachers. */
@ApplicationScoped
@Path("teachers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Teachers")
public class TeacherResource {

  @EJB private Teachers teachers;
  @Inject private TeacherExport export;
  @Inject private Validator validator;

  @GET
  @RequiresPermission(Permission.TEACHERS_VIEW)
  @Operation(operationId = "listTeachers", summary = "List or search teachers")
  public Page<TeacherView> list(@Valid @BeanParam TeacherQuery query, @BeanParam Paging paging) {
    return teachers.list(query.filter(), paging.request(Teachers.SORT.properties()));
  }

  @GET
  @Path("export")
  @Produces(CsvDownload.TYPE)
  @RequiresPermission(Permission.TEACHERS_VIEW)
  @Operation(
      operationId = "exportTeachers",
      summary = "Teachers as a CSV file, which can be imported again")
  @APIResponse(
      responseCode = "200",
      description = "The file",
      content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
  public Response export(@Valid @BeanParam TeacherQuery query) {
    return CsvDownload.of(export.open(query.filter())::writeTo, "teachers.csv");
  }

  @POST
  @RequiresPermission(Permission.TEACHERS_CREATE)
  @Operation(operationId = "createTeacher", summary = "Write a teacher down")
  @APIResponseSchema(value = TeacherView.class, responseCode = "201")
  public Response create(@Valid TeacherInput input) {
    TeacherView teacher = teachers.create(input);
    return Response.created(URI.create("teachers/" + teacher.id())).entity(teacher).build();
  }

  @GET
  @Path("{id}")
  @RequiresPermission(Permission.TEACHERS_VIEW)
  @Operation(operationId = "getTeacher", summary = "One teacher")
  public TeacherView get(@PathParam("id") long id) {
    return teachers.get(id);
  }

  @PUT
  @Path("{id}")
  @RequiresPermission(Permission.TEACHERS_EDIT)
  @Operation(operationId = "updateTeacher", summary = "Write a teacher down anew")
  public TeacherView update(
      @PathParam("id") long id,
      @HeaderParam(HttpHeaders.IF_MATCH) EntityVersion version,
      @Valid TeacherInput input) {
    return teachers.update(id, version.value(), input);
  }

  @PATCH
  @Path("{id}")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @RequiresPermission(Permission.TEACHERS_EDIT)
  @Operation(operationId = "patchTeacher", summary = "Change some fields of a teacher")
  public TeacherView patch(
      @PathParam("id") long id,
      @HeaderParam(HttpHeaders.IF_MATCH) EntityVersion version,
      MergePatch patch) {
    return teachers.update(id, version.value(), patch.applyTo(teachers.input(id), validator));
  }

  @DELETE
  @Path("{id}")
  @RequiresPermission(Permission.TEACHERS_DELETE)
  @Operation(operationId = "deleteTeacher", summary = "Delete a teacher, who can be restored")
  public void delete(
      @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) EntityVersion version) {
    teachers.delete(id, version.value());
  }

  @POST
  @Path("{id}/restore")
  @Consumes(MediaType.WILDCARD)
  @RequiresPermission(Permission.TEACHERS_DELETE)
  @Operation(operationId = "restoreTeacher", summary = "Bring a deleted teacher back")
  public TeacherView restore(@PathParam("id") long id) {
    return teachers.restore(id);
  }
}
