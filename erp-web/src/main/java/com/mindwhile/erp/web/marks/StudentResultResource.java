package com.mindwhile.erp.web.marks;

import com.mindwhile.erp.marks.PeriodResults;
import com.mindwhile.erp.marks.TermResultView;
import com.mindwhile.erp.marks.YearResultView;
import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.rbac.RequiresPermission;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a student has reached in whole terms and years. */
@ApplicationScoped
@Path("students/{studentId}/results")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Marks")
public class StudentResultResource {

  @EJB private PeriodResults results;

  @GET
  @Path("terms/{termId}")
  @RequiresPermission(Permission.MARKS_VIEW)
  @Operation(
      operationId = "getTermResult",
      summary = "What a student has reached in a term, by what is published")
  public TermResultView term(
      @PathParam("studentId") long studentId, @PathParam("termId") long termId) {
    return results.term(studentId, termId);
  }

  @GET
  @Path("years/{academicYearId}")
  @RequiresPermission(Permission.MARKS_VIEW)
  @Operation(
      operationId = "getYearResult",
      summary = "What a student has reached in an academic year, by what is published")
  public YearResultView year(
      @PathParam("studentId") long studentId, @PathParam("academicYearId") long academicYearId) {
    return results.year(studentId, academicYearId);
  }
}
