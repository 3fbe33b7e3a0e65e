package com.mindwhile.erp.web.marks;

import com.mindwhile.erp.http.Paging;
import com.mindwhile.erp.marks.AssessmentMarkView;
import com.mindwhile.erp.marks.MarkFilter;
import com.mindwhile.erp.marks.Marks;
import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.rbac.RequiresPermission;
import com.mindwhile.erp.shared.Page;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The marks of students. */
@ApplicationScoped
@Path("marks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Marks")
public class MarkResource {

  @EJB private Marks marks;

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
  @Path("{id}")
  @RequiresPermission(Permission.MARKS_VIEW)
  @Operation(operationId = "getMark", summary = "One mark")
  public AssessmentMarkView get(@PathParam("id") long id) {
    return marks.get(id);
  }
}
