package com.mindwhile.erp.admin.platform;

import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.rbac.RequiresPermission;
import com.mindwhile.erp.registry.SchoolLifeCycle;
import com.mindwhile.erp.registry.SchoolView;
import com.mindwhile.erp.registry.Schools;
import com.mindwhile.erp.shared.constraint.HostName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The custom host names that lead to a school. */
@Path("schools/{id}/domains")
@ApplicationScoped
@Tag(name = "Schools")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SchoolDomainResource {

  @Inject private Schools schools;
  @Inject private SchoolLifeCycle lifeCycle;

  /** A host name. */
  public record Domain(@NotNull @HostName String host) {}

  /** Lists a school's. */
  @GET
  @RequiresPermission(Permission.SCHOOLS_VIEW)
  @Operation(operationId = "listSchoolDomains", summary = "List a school's custom host names")
  public List<Domain> list(@PathParam("id") long id) {
    return schools.get(id).domains().stream().map(Domain::new).toList();
  }

  /** One of them. */
  @GET
  @Path("{host}")
  @RequiresPermission(Permission.SCHOOLS_VIEW)
  @Operation(operationId = "getSchoolDomain", summary = "Get a custom host name of a school")
  public Domain get(@PathParam("id") long id, @PathParam("host") String host) {
    return new Domain(schools.domain(id, host));
  }

  /** Adds one. */
  @POST
  @RequiresPermission(Permission.SCHOOLS_PROVISION)
  @Operation(operationId = "addSchoolDomain", summary = "Lead a custom host name to a school")
  @APIResponseSchema(value = SchoolView.class, responseCode = "201")
  public Response add(@PathParam("id") long id, @Valid @NotNull Domain domain) {
    SchoolView school = lifeCycle.addDomain(id, domain.host());
    return Response.created(URI.create("schools/" + id + "/domains/" + domain.host()))
        .entity(school)
        .build();
  }

  /** Removes one. */
  @DELETE
  @Path("{host}")
  @RequiresPermission(Permission.SCHOOLS_PROVISION)
  @Operation(operationId = "removeSchoolDomain", summary = "Lead a host name nowhere any more")
  public void remove(@PathParam("id") long id, @PathParam("host") String host) {
    lifeCycle.removeDomain(id, host);
  }
}
