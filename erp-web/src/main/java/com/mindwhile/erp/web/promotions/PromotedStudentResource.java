package com.mindwhile.erp.web.promotions;

import com.mindwhile.erp.http.EntityVersion;
import com.mindwhile.erp.http.Paging;
import com.mindwhile.erp.promotions.DecisionInput;
import com.mindwhile.erp.promotions.PromotedStudentView;
import com.mindwhile.erp.promotions.PromotedStudents;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who goes where at the end of the year, and the exceptions. */
@ApplicationScoped
@Path("promotions/{promotionId}/students")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Promotions")
public class PromotedStudentResource {

  @EJB private PromotedStudents students;

  @GET
  @RequiresPermission(Permission.STUDENTS_PROMOTE)
  @Operation(operationId = "listPromotedStudents", summary = "Who goes where, stays and leaves")
  public Page<PromotedStudentView> list(
      @PathParam("promotionId") long promotionId,
      @BeanParam PromotedStudentQuery query,
      @BeanParam Paging paging) {
    return students.list(
        promotionId, query.filter(), paging.request(PromotedStudents.SORT.properties()));
  }

  @GET
  @Path("{studentId}")
  @RequiresPermission(Permission.STUDENTS_PROMOTE)
  @Operation(operationId = "getPromotedStudent", summary = "What becomes of one student")
  public PromotedStudentView get(
      @PathParam("promotionId") long promotionId, @PathParam("studentId") long studentId) {
    return students.get(promotionId, studentId);
  }

  @PUT
  @Path("{studentId}")
  @RequiresPermission(Permission.STUDENTS_PROMOTE)
  @Operation(operationId = "decidePromotedStudent", summary = "Make an exception of a student")
  public PromotedStudentView decide(
      @PathParam("promotionId") long promotionId,
      @PathParam("studentId") long studentId,
      @HeaderParam(HttpHeaders.IF_MATCH) EntityVersion version,
      @Valid DecisionInput input) {
    return students.decide(promotionId, studentId, version.value(), input);
  }
}
