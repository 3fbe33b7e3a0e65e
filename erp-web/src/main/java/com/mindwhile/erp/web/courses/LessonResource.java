package com.mindwhile.erp.web.courses;

import com.mindwhile.erp.courses.timetable.LessonInput;
import com.mindwhile.erp.courses.timetable.LessonView;
import com.mindwhile.erp.courses.timetable.Lessons;
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

/** Lessons. */
@ApplicationScoped
@Path("timetable")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Timetable")
public class LessonResource {

  @EJB private Lessons lessons;

  @GET
  @RequiresPermission(Permission.TIMETABLE_VIEW)
  @Operation(operationId = "listLessons", summary = "List lessons: of a section, a teacher, a room")
  public Page<LessonView> list(@BeanParam LessonQuery query, @BeanParam Paging paging) {
    return lessons.list(query.filter(), paging.request(Lessons.SORT.properties()));
  }

  @POST
  @RequiresPermission(Permission.TIMETABLE_EDIT)
  @Operation(operationId = "createLesson", summary = "Place a lesson")
  @APIResponseSchema(value = LessonView.class, responseCode = "201")
  public Response create(@Valid LessonInput input) {
    LessonView lesson = lessons.create(input);
    return Response.created(URI.create("timetable/" + lesson.id())).entity(lesson).build();
  }

  @GET
  @Path("{id}")
  @RequiresPermission(Permission.TIMETABLE_VIEW)
  @Operation(operationId = "getLesson", summary = "One lesson")
  public LessonView get(@PathParam("id") long id) {
    return lessons.get(id);
  }

  @PUT
  @Path("{id}")
  @RequiresPermission(Permission.TIMETABLE_EDIT)
  @Operation(operationId = "updateLesson", summary = "Place a lesson elsewhere")
  public LessonView update(
      @PathParam("id") long id,
      @HeaderParam(HttpHeaders.IF_MATCH) EntityVersion version,
      @Valid LessonInput input) {
    return lessons.update(id, version.value(), input);
  }

  @DELETE
  @Path("{id}")
  @RequiresPermission(Permission.TIMETABLE_EDIT)
  @Operation(operationId = "deleteLesson", summary = "Remove a lesson")
  public void delete(
      @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) EntityVersion version) {
    lessons.delete(id, version.value());
  }
}
