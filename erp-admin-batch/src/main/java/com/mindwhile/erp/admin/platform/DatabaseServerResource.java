package com.mindwhile.erp.admin.platform;

import com.mindwhile.erp.http.EntityVersion;
import com.mindwhile.erp.provisioning.DatabaseServerHealth;
import com.mindwhile.erp.provisioning.DatabaseServerProbe;
import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.rbac.RequiresPermission;
import com.mindwhile.erp.registry.AddDatabaseServer;
import com.mindwhile.erp.registry.ChangeDatabaseServer;
import com.mindwhile.erp.registry.DatabaseServerView;
import com.mindwhile.erp.registry.DatabaseServers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The servers that hold schools' databases. */
@Path("database-servers")
@ApplicationScoped
@Tag(name = "Database servers")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class DatabaseServerResource {

  @Inject private DatabaseServers servers;
  @Inject private DatabaseServerProbe probe;

  /** Lists all. */
  @GET
  @RequiresPermission(Permission.SCHOOLS_VIEW)
  @Operation(operationId = "listDatabaseServers", summary = "List the database servers, by name")
  public List<DatabaseServerView> list() {
    return servers.list();
  }

  /** One of them. */
  @GET
  @Path("{id}")
  @RequiresPermission(Permission.SCHOOLS_VIEW)
  @Operation(operationId = "getDatabaseServer", summary = "Get a database server")
  public DatabaseServerView get(@PathParam("id") long id) {
    return servers.get(id);
  }

  /** Changes how much of one is used. */
  @PUT
  @Path("{id}")
  @RequiresPermission(Permission.SCHOOLS_PROVISION)
  @Operation(
      operationId = "updateDatabaseServer",
      summary = "Change a database server's connection budget and limit of schools")
  public DatabaseServerView update(
      @PathParam("id") long id,
      @HeaderParam(HttpHeaders.IF_MATCH) EntityVersion version,
      @Valid @NotNull ChangeDatabaseServer request) {
    return servers.update(id, version.value(), request);
  }

  /** Asks one for a sign of life. */
  @POST
  @Path("{id}/test")
  @Consumes(MediaType.WILDCARD)
  @RequiresPermission(Permission.SCHOOLS_PROVISION)
  @Operation(
      operationId = "testDatabaseServer",
      summary = "Connect to a database server as the account that makes schools' databases")
  public DatabaseServerHealth test(@PathParam("id") long id) {
    return probe.test(id);
  }

  /** Adds one. */
  @POST
  @RequiresPermission(Permission.SCHOOLS_PROVISION)
  @Operation(operationId = "addDatabaseServer", summary = "Add a database server")
  @APIResponseSchema(value = DatabaseServerView.class, responseCode = "201")
  public Response add(@Valid @NotNull AddDatabaseServer request) {
    DatabaseServerView server = servers.add(request);
    return Response.created(URI.create("database-servers/" + server.id())).entity(server).build();
  }
}
