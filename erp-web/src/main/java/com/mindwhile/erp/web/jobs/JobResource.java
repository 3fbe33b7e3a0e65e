package com.mindwhile.erp.web.jobs;

import com.mindwhile.erp.http.Paging;
import com.mindwhile.erp.jobs.JobFile;
import com.mindwhile.erp.jobs.JobRunner;
import com.mindwhile.erp.jobs.JobView;
import com.mindwhile.erp.jobs.Jobs;
import com.mindwhile.erp.rbac.SignedIn;
import com.mindwhile.erp.shared.Page;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What goes on behind requests. Everybody sees their own. */
@ApplicationScoped
@Path("jobs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Jobs")
public class JobResource {

  @EJB private Jobs jobs;
  @Inject private JobRunner runner;

  @GET
  @SignedIn
  @Operation(operationId = "listJobs", summary = "List the jobs of the caller")
  public Page<JobView> list(@BeanParam Paging paging) {
    return jobs.list(paging.request(Jobs.SORT.properties()));
  }

  @GET
  @Path("{id}")
  @SignedIn
  @Operation(operationId = "getJob", summary = "One job of the caller, to be asked until it ends")
  public JobView get(@PathParam("id") long id) {
    return jobs.get(id);
  }

  @POST
  @Path("{id}/restart")
  @SignedIn
  @Operation(
      operationId = "restartJob",
      summary = "Have a job go on that failed or was interrupted",
      description = "It begins behind what is done.")
  @APIResponseSchema(value = JobView.class, responseCode = "202")
  public Response restart(@PathParam("id") long id) {
    return JobAnswers.accepted(runner.restart(id));
  }

  @GET
  @Path("{id}/file")
  @Produces(MediaType.WILDCARD)
  @SignedIn
  @Operation(operationId = "getJobFile", summary = "What a job has left for its owner")
  @APIResponse(
      responseCode = "200",
      description = "The file",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_OCTET_STREAM,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response file(@PathParam("id") long id) {
    JobFile file = jobs.file(id);
    return Response.ok(file.content(), file.mediaType())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + "\"")
        .build();
  }
}
