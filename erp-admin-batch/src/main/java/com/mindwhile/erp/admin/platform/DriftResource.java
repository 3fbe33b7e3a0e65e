package com.mindwhile.erp.admin.platform;

import com.mindwhile.erp.admin.jobs.Jobs;
import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.rbac.RequiresPermission;
import com.mindwhile.erp.registry.OperationKind;
import com.mindwhile.erp.registry.OperationQueries;
import com.mindwhile.erp.registry.OperationView;
import com.mindwhile.erp.registry.Operations;
import com.mindwhile.erp.registry.PlanMigration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How schools' schemas differ from what they have to be. */
@Path("drift-checks")
@ApplicationScoped
@Tag(name = "Schools")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class DriftResource {

  @Inject private Operations operations;
  @Inject private OperationQueries queries;
  @Inject private Jobs jobs;

  /**
   * Which schools are meant: those that fit everything that is said, of all that have a database in
   * use.
   */
  public record CheckDrift(
      @Size(min = 1, max = 10_000) Set<@NotNull @Positive Long> schoolIds,
      @Size(min = 1, max = 100) Set<@NotBlank @Size(max = 63) String> databaseServers,
      @Size(min = 1, max = 100) Set<@NotBlank @Size(max = 50) String> schemaVersions) {}

  /** Begins to compare them. */
  @POST
  @RequiresPermission(Permission.SCHOOLS_MIGRATE)
  @Operation(
      operationId = "checkDrift",
      summary = "Compare schools' schemas with fresh schools' of the same versions")
  @APIResponseSchema(value = OperationView.class, responseCode = "202")
  public Response check(@Valid @NotNull CheckDrift schools) {
    long operationId =
        operations.planLook(
            OperationKind.CHECK_DRIFT,
            PlanMigration.of(
                schools.schoolIds(), schools.databaseServers(), schools.schemaVersions()));
    jobs.start(OperationKind.CHECK_DRIFT, operationId);
    return JobAnswers.accepted(queries.get(operationId));
  }
}
