package com.mindwhile.erp.web.promotions;

import com.mindwhile.erp.http.EntityVersion;
import com.mindwhile.erp.promotions.PromotionSectionView;
import com.mindwhile.erp.promotions.PromotionSections;
import com.mindwhile.erp.promotions.PromotionTargetInput;
import com.mindwhile.erp.promotions.SectionPromotion;
import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.rbac.RequiresPermission;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The sections of a promotion one by one. */
@ApplicationScoped
@Path("promotions/{promotionId}/sections/{sectionId}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Promotions")
public class PromotionSectionResource {

  @EJB private PromotionSections plans;
  @EJB private SectionPromotion promotion;

  @GET
  @RequiresPermission(Permission.STUDENTS_PROMOTE)
  @Operation(operationId = "getPromotionSection", summary = "One section of a promotion")
  public PromotionSectionView get(
      @PathParam("promotionId") long promotionId, @PathParam("sectionId") long sectionId) {
    return plans.get(promotionId, sectionId);
  }

  @PUT
  @RequiresPermission(Permission.STUDENTS_PROMOTE)
  @Operation(
      operationId = "updatePromotionSection",
      summary = "Say where the students of a section go")
  public PromotionSectionView update(
      @PathParam("promotionId") long promotionId,
      @PathParam("sectionId") long sectionId,
      @HeaderParam(HttpHeaders.IF_MATCH) EntityVersion version,
      @Valid PromotionTargetInput input) {
    return plans.send(promotionId, sectionId, version.value(), input);
  }

  @POST
  @Path("apply")
  @Consumes(MediaType.WILDCARD)
  @RequiresPermission(Permission.STUDENTS_PROMOTE)
  @Operation(
      operationId = "applyPromotionSection",
      summary = "Promote one section, as it was previewed in that version")
  public PromotionSectionView apply(
      @PathParam("promotionId") long promotionId,
      @PathParam("sectionId") long sectionId,
      @HeaderParam(HttpHeaders.IF_MATCH) EntityVersion version) {
    return promotion.apply(promotionId, sectionId, version.value());
  }

  @POST
  @Path("undo")
  @Consumes(MediaType.WILDCARD)
  @RequiresPermission(Permission.STUDENTS_PROMOTE)
  @Operation(
      operationId = "undoPromotionSection",
      summary = "Take the promotion of one section back")
  public PromotionSectionView undo(
      @PathParam("promotionId") long promotionId,
      @PathParam("sectionId") long sectionId,
      @HeaderParam(HttpHeaders.IF_MATCH) EntityVersion version) {
    return promotion.undo(promotionId, sectionId, version.value());
  }
}
