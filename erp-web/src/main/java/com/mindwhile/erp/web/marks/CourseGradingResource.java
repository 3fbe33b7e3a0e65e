package com.mindwhile.erp.web.marks;

import com.mindwhile.erp.http.EntityVersion;
import com.mindwhile.erp.marks.CourseGradingInput;
import com.mindwhile.erp.marks.CourseGradingView;
import com.mindwhile.erp.marks.CourseGradings;
import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.rbac.RequiresPermission;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
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

/** How a course is graded. */
@ApplicationScoped
@Path("courses/{courseId}/grading")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Marks")
public class CourseGradingResource {

  @EJB private CourseGradings gradings;

  @GET
  @RequiresPermission(Permission.COURSES_VIEW)
  @Operation(operationId = "getCourseGrading", summary = "How a course is graded")
  public CourseGradingView get(@PathParam("courseId") long courseId) {
    return gradings.get(courseId);
  }

  @POST
  @RequiresPermission(Permission.COURSES_EDIT)
  @Operation(
      operationId = "createCourseGrading",
      summary = "Lay down by which scale and weights a course is graded",
      description = "The weights add up to 100.")
  @APIResponseSchema(value = CourseGradingView.class, responseCode = "201")
  public Response create(@PathParam("courseId") long courseId, @Valid CourseGradingInput input) {
    CourseGradingView grading = gradings.create(courseId, input);
    return Response.created(URI.create("courses/" + courseId + "/grading")).entity(grading).build();
  }

  @PUT
  @RequiresPermission(Permission.COURSES_EDIT)
  @Operation(
      operationId = "updateCourseGrading",
      summary = "Lay it down anew",
      description = "Categories with their id stay. Published results stay as they are.")
  public CourseGradingView update(
      @PathParam("courseId") long courseId,
      @HeaderParam(HttpHeaders.IF_MATCH) EntityVersion version,
      @Valid CourseGradingInput input) {
    return gradings.update(courseId, version.value(), input);
  }
}
