package com.mindwhile.erp.admin.platform;

import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.rbac.RequiresPermission;
import com.mindwhile.erp.registry.SchoolLifeCycle;
import com.mindwhile.erp.registry.SchoolView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The deletion of an archived school, which is carried out after a grace period. */
@Path("schools/{id}/deletion")
@ApplicationScoped
@Tag(name = "Schools")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SchoolDeletionResource {

  @Inject private SchoolLifeCycle lifeCycle;

  /**
   * The request to delete a school.
   *
   * @param code the school's code, so that none is deleted by a slip
   */
  public record DeleteSchool(@NotBlank @Size(max = 32) String code) {}

  /** Asks for it. */
  @POST
  @RequiresPermission(Permission.SCHOOLS_DELETE)
  @Operation(
      operationId = "requestSchoolDeletion",
      summary = "Delete an archived school's database and account after the grace period")
  public SchoolView request(@PathParam("id") long id, @Valid @NotNull DeleteSchool request) {
    return lifeCycle.requestDeletion(id, request.code());
  }

  /** Takes it back. */
  @DELETE
  @RequiresPermission(Permission.SCHOOLS_DELETE)
  @Operation(
      operationId = "takeBackSchoolDeletion",
      summary = "Keep an archived school after all, as long as the grace period is not over")
  public SchoolView takeBack(@PathParam("id") long id) {
    return lifeCycle.takeBackDeletion(id);
  }
}
