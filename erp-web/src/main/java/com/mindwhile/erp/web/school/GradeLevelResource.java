package com.mindwhile.erp.web.school;

import com.mindwhile.erp.http.EntityVersion;
import com.mindwhile.erp.http.Paging;
import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.rbac.RequiresPermission;
import com.mindwhile.erp.rbac.SignedIn;
import com.mindwhile.erp.school.GradeLevelInput;
import com.mindwhile.erp.school.GradeLevelView;
import com.mindwhile.erp.school.GradeLevels;
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

/** Grade levels. */
@ApplicationScoped
@Path("grade-levels")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Grade levels")
public class GradeLevelResource {

  @EJB private GradeLevels gradeLevels;

  @GET
  @SignedIn
  @Operation(operationId = "listGradeLevels", summary = "List grade levels")
  public Page<GradeLevelView> list(@BeanParam Paging paging) {
    return gradeLevels.list(paging.request(GradeLevels.SORT.properties()));
  }

  @POST
  @RequiresPermission(Permission.COURSES_EDIT)
  @Operation(operationId = "createGradeLevel", summary = "Make a grade level")
  @APIResponseSchema(value = GradeLevelView.class, responseCode = "201")
  public Response create(@Valid GradeLevelInput input) {
    GradeLevelView gradeLevel = gradeLevels.create(input);
    return Response.created(URI.create("grade-levels/" + gradeLevel.id()))
        .entity(gradeLevel)
        .build();
  }

  @GET
  @Path("{id}")
  @SignedIn
  @Operation(operationId = "getGradeLevel", summary = "One grade level")
  public GradeLevelView get(@PathParam("id") long id) {
    return gradeLevels.get(id);
  }

  @PUT
  @Path("{id}")
  @RequiresPermission(Permission.COURSES_EDIT)
  @Operation(operationId = "updateGradeLevel", summary = "Change a grade level")
  public GradeLevelView update(
      @PathParam("id") long id,
      @HeaderParam(HttpHeaders.IF_MATCH) EntityVersion version,
      @Valid GradeLevelInput input) {
    return gradeLevels.update(id, version.value(), input);
  }

  @DELETE
  @Path("{id}")
  @RequiresPermission(Permission.COURSES_EDIT)
  @Operation(operationId = "deleteGradeLevel", summary = "Remove a grade level nothing belongs to")
  public void delete(
      @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) EntityVersion version) {
    gradeLevels.delete(id, version.value());
  }
}
