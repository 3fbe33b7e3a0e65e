package com.mindwhile.erp.web.marks;

import com.mindwhile.erp.jobs.JobView;
import com.mindwhile.erp.marks.reportcards.PublishedCards;
import com.mindwhile.erp.marks.reportcards.ReportCards;
import com.mindwhile.erp.marks.reportcards.SectionCardsInput;
import com.mindwhile.erp.marks.reportcards.SectionReportCards;
import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.rbac.RequiresPermission;
import com.mindwhile.erp.web.jobs.JobAnswers;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The report cards of a whole section. */
@ApplicationScoped
@Path("sections/{sectionId}/report-cards")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Report cards")
public class SectionReportCardResource {

  @EJB private ReportCards cards;
  @Inject private SectionReportCards section;

  @POST
  @RequiresPermission(Permission.REPORTCARDS_GENERATE)
  @Operation(
      operationId = "generateSectionReportCards",
      summary = "Make the report cards of a section, as a job",
      description = "The job leaves them as one PDF.")
  @APIResponseSchema(value = JobView.class, responseCode = "202")
  public Response generate(@PathParam("sectionId") long sectionId, @Valid SectionCardsInput input) {
    return JobAnswers.accepted(section.start(sectionId, input));
  }

  @POST
  @Path("publish")
  @RequiresPermission(Permission.REPORTCARDS_PUBLISH)
  @Operation(
      operationId = "publishSectionReportCards",
      summary = "Publish the report cards of a section that are drafts")
  public PublishedCards publish(
      @PathParam("sectionId") long sectionId, @Valid SectionCardsInput input) {
    return cards.publishSection(sectionId, input);
  }
}
