package com.mindwhile.erp.web.marks;

import com.mindwhile.erp.http.EntityVersion;
import com.mindwhile.erp.http.Paging;
import com.mindwhile.erp.marks.AssessmentInput;
import com.mindwhile.erp.marks.AssessmentMarkChangeView;
import com.mindwhile.erp.marks.AssessmentView;
import com.mindwhile.erp.marks.Assessments;
import com.mindwhile.erp.marks.MarkEntry;
import com.mindwhile.erp.marks.MarkSheetInput;
import com.mindwhile.erp.marks.MarkSheetView;
import com.mindwhile.erp.marks.Marks;
import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.rbac.RequiresPermission;
import com.mindwhile.erp.shared.Page;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
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
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What students are marked in, and their marks in it. */
@ApplicationScoped
@Path("assessments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Marks")
public class AssessmentResource {

  @EJB private Assessments assessments;
  @EJB private Marks marks;
  @EJB private MarkEntry entry;

  @GET
  @RequiresPermission(Permission.MARKS_VIEW)
  @Operation(operationId = "listAssessments", summary = "List assessments")
  public Page<AssessmentView> list(
      @Valid @BeanParam AssessmentQuery query, @BeanParam Paging paging) {
    return assessments.list(query.filter(), paging.request(Assessments.SORT.properties()));
  }

  @POST
  @RequiresPermission(Permission.MARKS_EDIT)
  @Operation(operationId = "createAssessment", summary = "Announce an assessment")
  @APIResponseSchema(value = AssessmentView.class, responseCode = "201")
  public Response create(@Valid AssessmentInput input) {
    AssessmentView assessment = assessments.create(input);
    return Response.created(URI.create("assessments/" + assessment.id()))
        .entity(assessment)
        .build();
  }

  @GET
  @Path("{id}")
  @RequiresPermission(Permission.MARKS_VIEW)
  @Operation(operationId = "getAssessment", summary = "One assessment")
  public AssessmentView get(@PathParam("id") long id) {
    return assessments.get(id);
  }

  @PUT
  @Path("{id}")
  @RequiresPermission(Permission.MARKS_EDIT)
  @Operation(operationId = "updateAssessment", summary = "Announce an assessment anew")
  public AssessmentView update(
      @PathParam("id") long id,
      @HeaderParam(HttpHeaders.IF_MATCH) EntityVersion version,
      @Valid AssessmentInput input) {
    return assessments.update(id, version.value(), input);
  }

  @DELETE
  @Path("{id}")
  @RequiresPermission(Permission.MARKS_EDIT)
  @Operation(operationId = "deleteAssessment", summary = "Remove an assessment without marks")
  public void delete(
      @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) EntityVersion version) {
    assessments.delete(id, version.value());
  }

  @GET
  @Path("{id}/marks")
  @RequiresPermission(Permission.MARKS_VIEW)
  @Operation(
      operationId = "getMarkSheet",
      summary = "The marks of an assessment, with the students who have none yet")
  public MarkSheetView sheet(@PathParam("id") long id) {
    return marks.sheet(id);
  }

  @PUT
  @Path("{id}/marks")
  @RequiresPermission(Permission.MARKS_ENTER)
  @Operation(
      operationId = "enterMarks",
      summary = "Enter and correct marks of an assessment",
      description =
          "All or none: every row that cannot be entered is named, and nothing is changed. The same"
              + " again changes nothing. EXCUSED does not count, ABSENT counts as 0.")
  public MarkSheetView enter(
      @PathParam("id") long id,
      @HeaderParam(HttpHeaders.IF_MATCH) EntityVersion version,
      @Valid MarkSheetInput input) {
    entry.enter(id, version.value(), input);
    return marks.sheet(id);
  }

  @GET
  @Path("{id}/marks/history")
  @RequiresPermission(Permission.MARKS_VIEW)
  @Operation(
      operationId = "listMarkHistory",
      summary = "How its marks came about",
      description = "For those who see marks before they are published; empty for others.")
  public Page<AssessmentMarkChangeView> history(
      @PathParam("id") long id, @BeanParam Paging paging) {
    return marks.history(id, paging.request(Marks.HISTORY_SORT.properties()));
  }
}
