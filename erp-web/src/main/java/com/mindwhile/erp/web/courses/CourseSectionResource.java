package com.mindwhile.erp.web.courses;

import com.mindwhile.erp.courses.CourseSectionInput;
import com.mindwhile.erp.courses.CourseSectionView;
import com.mindwhile.erp.courses.CourseSections;
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

/** Who teaches which course to which section in which term. */
@ApplicationScoped
@Path("course-sections")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Courses")
public class CourseSectionResource {

  @EJB private CourseSections courseSections;
  @EJB private Rosters rosters;

  @GET
  @RequiresPermission(Permission.COURSES_VIEW)
  @Operation(operationId = "listCourseSections", summary = "List course sections")
  public Page<CourseSectionView> list(
      @BeanParam CourseSectionQuery query, @BeanParam Paging paging) {
    return courseSections.list(query.filter(), paging.request(CourseSections.SORT.properties()));
  }

  @POST
  @RequiresPermission(Permission.COURSES_EDIT)
  @Operation(
      operationId = "createCourseSection",
      summary = "Have a teacher teach a course to a section in a term")
  @APIResponseSchema(value = CourseSectionView.class, responseCode = "201")
  public Response create(@Valid CourseSectionInput input) {
    CourseSectionView courseSection = courseSections.create(input);
    return Response.created(URI.create("course-sections/" + courseSection.id()))
        .entity(courseSection)
        .build();
  }

  @GET
  @Path("{id}")
  @RequiresPermission(Permission.COURSES_VIEW)
  @Operation(operationId = "getCourseSection", summary = "One course section")
  public CourseSectionView get(@PathParam("id") long id) {
    return courseSections.get(id);
  }

  @PUT
  @Path("{id}")
  @RequiresPermission(Permission.COURSES_EDIT)
  @Operation(operationId = "updateCourseSection", summary = "Give a course section another teacher")
  public CourseSectionView update(
      @PathParam("id") long id,
      @HeaderParam(HttpHeaders.IF_MATCH) EntityVersion version,
      @Valid CourseSectionInput input) {
    return courseSections.update(id, version.value(), input);
  }

  @DELETE
  @Path("{id}")
  @RequiresPermission(Permission.COURSES_EDIT)
  @Operation(
      operationId = "deleteCourseSection",
      summary = "Remove a course section nothing hangs on")
  public void delete(
      @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) EntityVersion version) {
    courseSections.delete(id, version.value());
  }

  @GET
  @Path("{id}/students")
  @RequiresPermission(Permission.COURSES_VIEW)
  @Operation(
      operationId = "listCourseSectionStudents",
      summary = "The students who attend a course section on a day")
  public Page<RosterView> students(
      @PathParam("id") long id,
      @Parameter(description = "Today if none is named") @QueryParam("day") LocalDate day,
      @BeanParam Paging paging) {
    return rosters.list(id, day, paging.request(Rosters.SORT.properties()));
  }
}
