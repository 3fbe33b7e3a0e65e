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
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Brings schools to this release's schema. */
@Path("migrations")
@ApplicationScoped
@Tag(name = "Jobs")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class MigrationResource {

  @Inject private Operations operations;
  @Inject private OperationQueries queries;
  @Inject private Jobs jobs;

  /** Begins to migrate. */
  @POST
  @RequiresPermission(Permission.SCHOOLS_MIGRATE)
  @Operation(
      operationId = "migrateSchools",
      summary = "Migrate the schools meant, or all that have a database in use")
  @APIResponseSchema(value = OperationView.class, responseCode = "202")
  public Response migrate(@Valid @NotNull PlanMigration request) {
    long operationId = operations.planMigration(request);
    jobs.start(OperationKind.MIGRATE_SCHOOLS, operationId);
    return JobAnswers.accepted(queries.get(operationId));
  }

  /** Begins to find out what a migration would do. */
  @POST
  @Path("dry-run")
  @RequiresPermission(Permission.SCHOOLS_MIGRATE)
  @Operation(
      operationId = "previewMigration",
      summary = "Say which scripts a migration would run in which school, and run none")
  @APIResponseSchema(value = OperationView.class, responseCode = "202")
  public Response preview(@Valid @NotNull PlanMigration request) {
    long operationId = operations.planLook(OperationKind.PREVIEW_MIGRATION, request);
    jobs.start(OperationKind.PREVIEW_MIGRATION, operationId);
    return JobAnswers.accepted(queries.get(operationId));
  }
}
