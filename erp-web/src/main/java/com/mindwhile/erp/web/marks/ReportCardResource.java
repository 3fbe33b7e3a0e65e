package com.mindwhile.erp.web.marks;

import com.mindwhile.erp.http.EntityVersion;
import com.mindwhile.erp.http.Paging;
import com.mindwhile.erp.marks.reportcards.GeneratedCard;
import com.mindwhile.erp.marks.reportcards.RemarksInput;
import com.mindwhile.erp.marks.reportcards.ReportCardGeneration;
import com.mindwhile.erp.marks.reportcards.ReportCardInput;
import com.mindwhile.erp.marks.reportcards.ReportCardPrint;
import com.mindwhile.erp.marks.reportcards.ReportCardSummary;
import com.mindwhile.erp.marks.reportcards.ReportCardView;
import com.mindwhile.erp.marks.reportcards.ReportCards;
import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.rbac.RequiresPermission;
import com.mindwhile.erp.shared.Page;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Report cards. */
@ApplicationScoped
@Path("report-cards")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Report cards")
public class ReportCardResource {

  private static final String PDF = "application/pdf";

  @EJB private ReportCards cards;
  @EJB private ReportCardGeneration generation;
  @EJB private ReportCardPrint print;

  @GET
  @RequiresPermission(Permission.MARKS_VIEW)
  @Operation(operationId = "listReportCards", summary = "List report cards")
  public Page<ReportCardSummary> list(@BeanParam ReportCardQuery query, @BeanParam Paging paging) {
    return cards.list(query.filter(), paging.request(ReportCards.SORT.properties()));
  }

  @POST
  @RequiresPermission(Permission.REPORTCARDS_GENERATE)
  @Operation(
      operationId = "generateReportCard",
      summary = "Make a student's report card of what is published",
      description =
          "Again makes it anew and answers 200. One that is published and still right stays as it"
              + " is.")
  @APIResponse(
      responseCode = "200",
      description = "There was one before",
      content = @Content(schema = @Schema(implementation = ReportCardView.class)))
  @APIResponseSchema(value = ReportCardView.class, responseCode = "201")
  public Response generate(@Valid ReportCardInput input) {
    GeneratedCard generated = generation.generate(input);
    return (generated.first()
            ? Response.created(URI.create("report-cards/" + generated.id()))
            : Response.ok())
        .entity(cards.get(generated.id()))
        .build();
  }

  @GET
  @Path("{id}")
  @RequiresPermission(Permission.MARKS_VIEW)
  @Operation(operationId = "getReportCard", summary = "One report card")
  public ReportCardView get(@PathParam("id") long id) {
    return cards.get(id);
  }

  @PUT
  @Path("{id}/remarks")
  @RequiresPermission(Permission.REPORTCARDS_GENERATE)
  @Operation(operationId = "remarkOnReportCard", summary = "Write the remarks of a report card")
  public ReportCardView remark(
      @PathParam("id") long id,
      @HeaderParam(HttpHeaders.IF_MATCH) EntityVersion version,
      @Valid RemarksInput input) {
    return cards.remark(id, version.value(), input);
  }

  @POST
  @Path("{id}/publish")
  @Consumes(MediaType.WILDCARD)
  @RequiresPermission(Permission.REPORTCARDS_PUBLISH)
  @Operation(
      operationId = "publishReportCard",
      summary = "Show a report card to the student and the parents")
  public ReportCardView publish(@PathParam("id") long id) {
    return cards.publish(id);
  }

  @GET
  @Path("{id}/pdf")
  @Produces(PDF)
  @RequiresPermission(Permission.MARKS_VIEW)
  @Operation(operationId = "printReportCard", summary = "One report card as a PDF")
  @APIResponse(
      responseCode = "200",
      description = "The file",
      content =
          @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response print(@PathParam("id") long id) {
    return Response.ok(print.pdf(id), PDF)
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"report-card-" + id + ".pdf\"")
        .build();
  }
}
