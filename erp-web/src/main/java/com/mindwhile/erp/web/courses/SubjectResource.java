package com.mindwhile.erp.web.courses;

import com.mindwhile.erp.courses.SubjectInput;
import com.mindwhile.erp.courses.SubjectView;
import com.mindwhile.erp.courses.Subjects;
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

/** Subjects. */
@ApplicationScoped
@Path("subjects")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Courses")
public class SubjectResource {

  @EJB private Subjects subjects;

  @GET
  @RequiresPermission(Permission.COURSES_VIEW)
  @Operation(operationId = "listSubjects", summary = "List subjects")
  public Page<SubjectView> list(@BeanParam Paging paging) {
    return subjects.list(paging.request(Subjects.SORT.properties()));
  }

  @POST
  @RequiresPermission(Permission.COURSES_EDIT)
  @Operation(operationId = "createSubject", summary = "Make a subject")
  @APIResponseSchema(value = SubjectView.class, responseCode = "201")
  public Response create(@Valid SubjectInput input) {
    SubjectView subject = subjects.create(input);
    return Response.created(URI.create("subjects/" + subject.id())).entity(subject).build();
  }

  @GET
  @Path("{id}")
  @RequiresPermission(Permission.COURSES_VIEW)
  @Operation(operationId = "getSubject", summary = "One subject")
  public SubjectView get(@PathParam("id") long id) {
    return subjects.get(id);
  }

  @PUT
  @Path("{id}")
  @RequiresPermission(Permission.COURSES_EDIT)
  @Operation(operationId = "updateSubject", summary = "Change a subject")
  public SubjectView update(
      @PathParam("id") long id,
      @HeaderParam(HttpHeaders.IF_MATCH) EntityVersion version,
      @Valid SubjectInput input) {
    return subjects.update(id, version.value(), input);
  }

  @DELETE
  @Path("{id}")
  @RequiresPermission(Permission.COURSES_EDIT)
  @Operation(
      operationId = "deleteSubject",
      summary = "Remove a subject without courses and teachers")
  public void delete(
      @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) EntityVersion version) {
    subjects.delete(id, version.value());
  }
}
