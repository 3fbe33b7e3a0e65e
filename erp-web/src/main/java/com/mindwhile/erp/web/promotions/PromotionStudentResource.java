package com.mindwhile.erp.web.promotions;

import com.mindwhile.erp.http.EntityVersion;
import com.mindwhile.erp.http.Paging;
import com.mindwhile.erp.promotions.PromotionStudentInput;
import com.mindwhile.erp.promotions.PromotionStudentView;
import com.mindwhile.erp.promotions.PromotionStudents;
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

/** Who goes where in a promotion, and the exceptions. */
@ApplicationScoped
@Path("promotions/{promotionId}/students")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Promotions")
public class PromotionStudentResource {

  @EJB private PromotionStudents students;

  @GET
  @RequiresPermission(Permission.STUDENTS_PROMOTE)
  @Operation(
      operationId = "listPromotionStudents",
      summary = "Preview a promotion: who goes where, who stays, who leaves")
  public Page<PromotionStudentView> list(
      @PathParam("promotionId") long promotionId,
      @BeanParam PromotionStudentQuery query,
      @BeanParam Paging paging) {
    return students.list(
        promotionId, query.filter(), paging.request(PromotionStudents.SORT.properties()));
  }

  @GET
  @Path("{studentId}")
  @RequiresPermission(Permission.STUDENTS_PROMOTE)
  @Operation(
      operationId = "getPromotionStudent",
      summary = "What becomes of one student in a promotion")
  public PromotionStudentView get(
      @PathParam("promotionId") long promotionId, @PathParam("studentId") long studentId) {
    return students.get(promotionId, studentId);
  }

  @PUT
  @Path("{studentId}")
  @RequiresPermission(Permission.STUDENTS_PROMOTE)
  @Operation(
      operationId = "updatePromotionStudent",
      summary = "Decide about one student: repeat, go to another section, leave with a reason")
  public PromotionStudentView update(
      @PathParam("promotionId") long promotionId,
      @PathParam("studentId") long studentId,
      @HeaderParam(HttpHeaders.IF_MATCH) EntityVersion version,
      @Valid PromotionStudentInput input) {
    return students.decide(promotionId, studentId, version.value(), input);
  }
}
