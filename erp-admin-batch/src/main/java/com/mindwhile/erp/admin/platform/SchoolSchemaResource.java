package com.mindwhile.erp.admin.platform;

import com.mindwhile.erp.provisioning.RepairSchool;
import com.mindwhile.erp.provisioning.RepairedSchool;
import com.mindwhile.erp.provisioning.SchoolRepair;
import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.rbac.RequiresPermission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The schema of one school's database. */
@Path("schools/{id}/schema")
@ApplicationScoped
@Tag(name = "Schools")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SchoolSchemaResource {

  @Inject private SchoolRepair schools;

  /** Lets a half-migrated school be migrated again. */
  @POST
  @Path("repair")
  @RequiresPermission(Permission.SCHOOLS_MIGRATE)
  @Operation(
      operationId = "repairSchool",
      summary = "Say what became by hand of a script that stopped half way")
  public RepairedSchool repair(@PathParam("id") long id, @Valid @NotNull RepairSchool request) {
    return schools.repair(id, request);
  }
}
