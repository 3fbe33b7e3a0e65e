package com.mindwhile.erp.admin.platform;

import com.mindwhile.erp.admin.jobs.Jobs;
import com.mindwhile.erp.http.EntityVersion;
import com.mindwhile.erp.http.Paging;
import com.mindwhile.erp.provisioning.SchoolProvisioning;
import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.rbac.RequiresPermission;
import com.mindwhile.erp.registry.ChangeSchool;
import com.mindwhile.erp.registry.OperationKind;
import com.mindwhile.erp.registry.Operations;
import com.mindwhile.erp.registry.RegisterSchool;
import com.mindwhile.erp.registry.SchoolLifeCycle;
import com.mindwhile.erp.registry.SchoolRegistration;
import com.mindwhile.erp.registry.SchoolRegistration.Registered;
import com.mindwhile.erp.registry.SchoolView;
import com.mindwhile.erp.registry.Schools;
import com.mindwhile.erp.shared.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The schools of the platform: how they come into being, and into and out of service. */
@Path("schools")
@ApplicationScoped
@Tag(name = "Schools")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SchoolResource {

  @Inject private SchoolRegistration registration;
  @Inject private Schools schools;
  @Inject private SchoolLifeCycle lifeCycle;
  @Inject private SchoolProvisioning provisioning;
  @Inject private Operations operations;
  @Inject private Jobs jobs;
  @Inject private SchoolAnswers answers;

  /** Lists schools. */
  @GET
  @RequiresPermission(Permission.SCHOOLS_VIEW)
  @Operation(operationId = "listSchools", summary = "List schools, by id unless sorted otherwise")
  public Page<SchoolView> list(@Valid @BeanParam SchoolQuery query, @BeanParam Paging paging) {
    return schools.list(query.filter(), paging.request(Schools.sortable()));
  }

  /** Begins to provision a school. */
  @POST
  @RequiresPermission(Permission.SCHOOLS_PROVISION)
  @Operation(
      operationId = "provisionSchool",
      summary = "Provision a school: database, account, tables, first administrator")
  @APIResponseSchema(value = ProvisioningJob.class, responseCode = "202")
  public Response provision(@Valid @NotNull RegisterSchool request) {
    Registered registered = registration.register(request);
    jobs.start(OperationKind.PROVISION_SCHOOL, registered.operationId());
    return answers.provisioning(registered);
  }

  /** One school. */
  @GET
  @Path("{id}")
  @RequiresPermission(Permission.SCHOOLS_VIEW)
  @Operation(operationId = "getSchool", summary = "Get a school")
  public SchoolView get(@PathParam("id") long id) {
    return schools.get(id);
  }

  /** Changes what operators decide about a school. */
  @PUT
  @Path("{id}")
  @RequiresPermission(Permission.SCHOOLS_PROVISION)
  @Operation(operationId = "updateSchool", summary = "Change a school's name, locale and time zone")
  public SchoolView update(
      @PathParam("id") long id,
      @HeaderParam(HttpHeaders.IF_MATCH) EntityVersion version,
      @Valid @NotNull ChangeSchool request) {
    return lifeCycle.update(id, version.value(), request);
  }

  /** Takes a failed provisioning up again. */
  @POST
  @Path("{id}/retry")
  @Consumes(MediaType.WILDCARD)
  @RequiresPermission(Permission.SCHOOLS_PROVISION)
  @Operation(
      operationId = "retryProvisioning",
      summary = "Go on with a school whose provisioning failed")
  @APIResponseSchema(value = ProvisioningJob.class, responseCode = "202")
  public Response retry(@PathParam("id") long id) {
    long operationId = operations.provisioningOf(id);
    jobs.restart(operationId);
    return answers.provisioning(operationId, id);
  }

  /** Removes what a failed provisioning made. */
  @POST
  @Path("{id}/discard")
  @Consumes(MediaType.WILDCARD)
  @RequiresPermission(Permission.SCHOOLS_PROVISION)
  @Operation(
      operationId = "discardSchool",
      summary = "Remove what a failed provisioning made and archive the school")
  public SchoolView discard(@PathParam("id") long id) {
    return provisioning.discard(id);
  }

  /** Takes a school out of service. */
  @POST
  @Path("{id}/suspend")
  @Consumes(MediaType.WILDCARD)
  @RequiresPermission(Permission.SCHOOLS_SUSPEND)
  @Operation(operationId = "suspendSchool", summary = "Suspend a school: its users get 403")
  public SchoolView suspend(@PathParam("id") long id) {
    return lifeCycle.suspend(id);
  }

  /** Puts a school back into service. */
  @POST
  @Path("{id}/resume")
  @Consumes(MediaType.WILDCARD)
  @RequiresPermission(Permission.SCHOOLS_SUSPEND)
  @Operation(
      operationId = "resumeSchool",
      summary = "Put a school that is suspended or in maintenance back into service")
  public SchoolView resume(@PathParam("id") long id) {
    return lifeCycle.resume(id);
  }

  /** Lets a school's users wait. */
  @POST
  @Path("{id}/maintenance")
  @Consumes(MediaType.WILDCARD)
  @RequiresPermission(Permission.SCHOOLS_SUSPEND)
  @Operation(
      operationId = "beginMaintenance",
      summary = "Put a school into maintenance: its users get 503 until it is resumed")
  public SchoolView beginMaintenance(@PathParam("id") long id) {
    return lifeCycle.beginMaintenance(id);
  }

  /** Lets a school's users in again. */
  @DELETE
  @Path("{id}/maintenance")
  @RequiresPermission(Permission.SCHOOLS_SUSPEND)
  @Operation(
      operationId = "endMaintenance",
      summary = "End a school's maintenance; one that is suspended stays so")
  public SchoolView endMaintenance(@PathParam("id") long id) {
    return lifeCycle.endMaintenance(id);
  }

  /** Closes a suspended school. */
  @POST
  @Path("{id}/archive")
  @Consumes(MediaType.WILDCARD)
  @RequiresPermission(Permission.SCHOOLS_ARCHIVE)
  @Operation(
      operationId = "archiveSchool",
      summary = "Close a suspended school for good; its database stays")
  public SchoolView archive(@PathParam("id") long id) {
    return lifeCycle.archive(id);
  }
}
