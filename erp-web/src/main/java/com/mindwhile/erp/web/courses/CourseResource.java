package com.mindwhile.erp.web.courses;

import com.mindwhile.erp.courses.CourseFilter;
import com.mindwhile.erp.courses.CourseInput;
import com.mindwhile.erp.courses.CourseView;
import com.mindwhile.erp.courses.Courses;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Courses. */
@ApplicationScoped
@Path("courses")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Courses")
public class CourseResource {

  @EJB private Courses courses;

  @GET
  @RequiresPermission(Permission.COURSES_VIEW)
  @Operation(operationId = "listCourses", summary = "List courses")
  public Page<CourseView> list(
      @QueryParam("subjectId") Long subjectId,
      @QueryParam("gradeLevelId") Long gradeLevelId,
      @BeanParam Paging paging) {
    return courses.list(
        new CourseFilter(subjectId, gradeLevelId), paging.request(Courses.SORT.properties()));
  }

  @POST
  @RequiresPermission(Permission.COURSES_EDIT)
  @Operation(operationId = "createCourse", summary = "Make a course")
  @APIResponseSchema(value = CourseView.class, responseCode = "201")
  public Response create(@Valid CourseInput input) {
    CourseView course = courses.create(input);
    return Response.created(URI.create("courses/" + course.id())).entity(course).build();
  }

  @GET
  @Path("{id}")
  @RequiresPermission(Permission.COURSES_VIEW)
  @Operation(operationId = "getCourse", summary = "One course")
  public CourseView get(@PathParam("id") long id) {
    return courses.get(id);
  }

  @PUT
  @Path("{id}")
  @RequiresPermission(Permission.COURSES_EDIT)
  @Operation(operationId = "updateCourse", summary = "Change a course")
  public CourseView update(
      @PathParam("id") long id,
      @HeaderParam(HttpHeaders.IF_MATCH) EntityVersion version,
      @Valid CourseInput input) {
    return courses.update(id, version.value(), input);
  }

  @DELETE
  @Path("{id}")
  @RequiresPermission(Permission.COURSES_EDIT)
  @Operation(operationId = "deleteCourse", summary = "Remove a course that is taught to nobody")
  public void delete(
      @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) EntityVersion version) {
    courses.delete(id, version.value());
  }
}
