package com.mindwhile.erp.web.marks;

import com.mindwhile.erp.http.Paging;
import com.mindwhile.erp.marks.AssessmentMarkView;
import com.mindwhile.erp.marks.MarkExport;
import com.mindwhile.erp.marks.MarkFilter;
import com.mindwhile.erp.marks.Marks;
import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.rbac.RequiresPermission;
import com.mindwhile.erp.shared.Page;
import com.mindwhile.erp.web.csv.CsvDownload;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The marks of students. */
@ApplicationScoped
@Path("marks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Marks")
public class MarkResource {

  @EJB private Marks marks;
  @Inject private MarkExport export;

  @GET
  @RequiresPermission(Permission.MARKS_VIEW)
  @Operation(
      operationId = "listMarks",
      summary = "List marks",
      description = "Students and parents have those that are published.")
  public Page<AssessmentMarkView> list(
      @QueryParam("assessmentId") Long assessmentId,
      @QueryParam("courseSectionId") Long courseSectionId,
      @QueryParam("studentId") Long studentId,
      @BeanParam Paging paging) {
    return marks.list(
        new MarkFilter(assessmentId, courseSectionId, studentId),
        paging.request(Marks.SORT.properties()));
  }

  @GET
  @Path("export")
  @Produces(CsvDownload.TYPE)
  @RequiresPermission(Permission.MARKS_VIEW)
  @Operation(
      operationId = "exportMarks",
      summary = "Marks as a CSV file, which can be imported again")
  @APIResponse(
      responseCode = "200",
      description = "The file",
      content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
  public Response export(
      @QueryParam("assessmentId") Long assessmentId,
      @QueryParam("courseSectionId") Long courseSectionId,
      @QueryParam("studentId") Long studentId) {
    MarkFilter filter = new MarkFilter(assessmentId, courseSectionId, studentId);
    return CsvDownload.of(export.open(filter)::writeTo, "marks.csv");
  }

  @GET
  @Path("{id}")
  @RequiresPermission(Permission.MARKS_VIEW)
  @Operation(operationId = "getMark", summary = "One mark")
  public AssessmentMarkView get(@PathParam("id") long id) {
    return marks.get(id);
  }
}
