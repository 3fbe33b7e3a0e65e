package com.mindwhile.erp.web.marks;

import com.mindwhile.erp.marks.GradebookView;
import com.mindwhile.erp.marks.Gradebooks;
import com.mindwhile.erp.marks.ReopeningInput;
import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.rbac.RequiresPermission;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The results of a course section, from the draft to their publication. */
@ApplicationScoped
@Path("course-sections/{courseSectionId}/results")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Marks")
public class GradebookResource {

  @EJB private Gradebooks gradebooks;

  @GET
  @RequiresPermission(Permission.MARKS_VIEW)
  @Operation(
      operationId = "getGradebook",
      summary = "The results of a course section: those published or, before, what they would be")
  public GradebookView get(@PathParam("courseSectionId") long courseSectionId) {
    return gradebooks.get(courseSectionId);
  }

  @POST
  @Path("submit")
  @RequiresPermission(Permission.MARKS_ENTER)
  @Operation(operationId = "submitResults", summary = "Be done with the marks")
  public GradebookView submit(@PathParam("courseSectionId") long courseSectionId) {
    gradebooks.submit(courseSectionId);
    return gradebooks.get(courseSectionId);
  }

  @POST
  @Path("publish")
  @RequiresPermission(Permission.MARKS_PUBLISH)
  @Operation(
      operationId = "publishResults",
      summary = "Publish the results, as copies that stay as they are")
  public GradebookView publish(@PathParam("courseSectionId") long courseSectionId) {
    gradebooks.publish(courseSectionId);
    return gradebooks.get(courseSectionId);
  }

  @POST
  @Path("reopen")
  @Consumes(MediaType.APPLICATION_JSON)
  @RequiresPermission(Permission.MARKS_REOPEN)
  @Operation(
      operationId = "reopenResults",
      summary = "Have marks corrected that were submitted or published",
      description = "Until they are published again, nobody sees results.")
  public GradebookView reopen(
      @PathParam("courseSectionId") long courseSectionId, @Valid ReopeningInput input) {
    gradebooks.reopen(courseSectionId, input);
    return gradebooks.get(courseSectionId);
  }
}
