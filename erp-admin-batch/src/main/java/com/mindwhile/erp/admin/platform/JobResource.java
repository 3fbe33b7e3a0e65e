package com.mindwhile.erp.admin.platform;

import com.mindwhile.erp.admin.jobs.Jobs;
import com.mindwhile.erp.http.FixedOrderPaging;
import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.rbac.RequiresPermission;
import com.mindwhile.erp.registry.OperationQueries;
import com.mindwhile.erp.registry.OperationSchools;
import com.mindwhile.erp.registry.OperationView;
import com.mindwhile.erp.shared.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the platform does and did to schools. */
@Path("jobs")
@ApplicationScoped
@Tag(name = "Jobs")
@Produces(MediaType.APPLICATION_JSON)
public class JobResource {

  @Inject private OperationQueries operations;
  @Inject private OperationSchools schools;
  @Inject private Jobs jobs;

  /** Lists jobs. */
  @GET
  @RequiresPermission(Permission.JOBS_VIEW)
  @Operation(operationId = "listJobs", summary = "List jobs, the latest first")
  public Page<OperationView> list(@BeanParam FixedOrderPaging paging) {
    return operations.list(paging.request());
  }

  /** One job. */
  @GET
  @Path("{id}")
  @RequiresPermission(Permission.JOBS_VIEW)
  @Operation(operationId = "getJob", summary = "Get a job and its outcome in each school")
  public OperationView get(@PathParam("id") long id) {
    return operations.get(id);
  }

  /** Takes a job up again. */
  @POST
  @Path("{id}/restart")
  @RequiresPermission(Permission.JOBS_RUN)
  @Operation(
      operationId = "restartJob",
      summary = "Take a job up again that failed, was stopped or interrupted: what is not done")
  @APIResponseSchema(value = OperationView.class, responseCode = "202")
  public Response restart(@PathParam("id") long id) {
    jobs.restart(id);
    return JobAnswers.accepted(operations.get(id));
  }

  /** Lets a job go on with its next wave. */
  @POST
  @Path("{id}/continue")
  @RequiresPermission(Permission.JOBS_RUN)
  @Operation(
      operationId = "continueJob",
      summary = "Let a job that waits between two waves go on with the next")
  @APIResponseSchema(value = OperationView.class, responseCode = "202")
  public Response proceed(@PathParam("id") long id) {
    jobs.proceed(id);
    return JobAnswers.accepted(operations.get(id));
  }

  /** Tries one school again. */
  @POST
  @Path("{id}/schools/{schoolId}/retry")
  @RequiresPermission(Permission.JOBS_RUN)
  @Operation(
      operationId = "retrySchoolOfJob",
      summary = "Try a school of a migration again that is not done or was skipped, and no other")
  @APIResponseSchema(value = OperationView.class, responseCode = "202")
  public Response retry(@PathParam("id") long id, @PathParam("schoolId") long schoolId) {
    jobs.retry(id, schoolId);
    return JobAnswers.accepted(operations.get(id));
  }

  /** Leaves one school out. */
  @POST
  @Path("{id}/schools/{schoolId}/skip")
  @RequiresPermission(Permission.JOBS_RUN)
  @Operation(
      operationId = "skipSchoolOfJob",
      summary = "Leave a school out of a migration that is not done with it")
  public OperationView skip(@PathParam("id") long id, @PathParam("schoolId") long schoolId) {
    schools.skip(id, schoolId);
    return operations.get(id);
  }

  /** Asks for a job to stop. */
  @POST
  @Path("{id}/stop")
  @RequiresPermission(Permission.JOBS_RUN)
  @Operation(operationId = "stopJob", summary = "Stop a job after the schools it is at")
  @APIResponseSchema(value = OperationView.class, responseCode = "202")
  public Response stop(@PathParam("id") long id) {
    jobs.stop(id);
    return JobAnswers.accepted(operations.get(id));
  }
}
