package com.mindwhile.erp.web.promotions;

import com.mindwhile.erp.http.EntityVersion;
import com.mindwhile.erp.http.Paging;
import com.mindwhile.erp.promotions.PromotionInput;
import com.mindwhile.erp.promotions.PromotionRuns;
import com.mindwhile.erp.promotions.PromotionStep;
import com.mindwhile.erp.promotions.PromotionSummary;
import com.mindwhile.erp.promotions.PromotionView;
import com.mindwhile.erp.promotions.Promotions;
import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.rbac.RequiresPermission;
import com.mindwhile.erp.shared.Page;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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

/**
 * Who goes where at the end of a year: planned, previewed, carried out and, for a while, taken
 * back.
 */
@ApplicationScoped
@Path("promotions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Promotions")
public class PromotionResource {

  @EJB private Promotions promotions;
  @Inject private PromotionRuns runs;

  @GET
  @RequiresPermission(Permission.STUDENTS_PROMOTE)
  @Operation(operationId = "listPromotions", summary = "List promotions")
  public Page<PromotionSummary> list(@BeanParam PromotionQuery query, @BeanParam Paging paging) {
    return promotions.list(query.filter(), paging.request(Promotions.SORT.properties()));
  }

  @POST
  @RequiresPermission(Permission.STUDENTS_PROMOTE)
  @Operation(
      operationId = "createPromotion",
      summary = "Plan the promotion of sections, or of the whole school; nobody is moved yet")
  @APIResponseSchema(value = PromotionView.class, responseCode = "201")
  public Response create(@Valid PromotionInput input) {
    PromotionView promotion = promotions.create(input);
    return Response.created(address(promotion.id())).entity(promotion).build();
  }

  @GET
  @Path("{id}")
  @RequiresPermission(Permission.STUDENTS_PROMOTE)
  @Operation(
      operationId = "getPromotion",
      summary = "One promotion: what is planned for each section, and what came of it")
  public PromotionView get(@PathParam("id") long id) {
    return promotions.get(id);
  }

  @DELETE
  @Path("{id}")
  @RequiresPermission(Permission.STUDENTS_PROMOTE)
  @Operation(
      operationId = "deletePromotion",
      summary = "Remove a plan of which nothing was carried out")
  public void delete(
      @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) EntityVersion version) {
    promotions.delete(id, version.value());
  }

  @POST
  @Path("{id}/preview")
  @Consumes(MediaType.WILDCARD)
  @RequiresPermission(Permission.STUDENTS_PROMOTE)
  @Operation(
      operationId = "previewPromotion",
      summary = "Plan anew for those who are on the roll now; exceptions stay")
  public PromotionView preview(@PathParam("id") long id) {
    return promotions.preview(id);
  }

  @POST
  @Path("{id}/apply")
  @Consumes(MediaType.WILDCARD)
  @RequiresPermission(Permission.STUDENTS_PROMOTE)
  @Operation(
      operationId = "applyPromotion",
      summary = "Promote the sections that are not, one after the other; poll the promotion")
  @APIResponseSchema(value = PromotionView.class, responseCode = "202")
  public Response apply(
      @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) EntityVersion version) {
    return accepted(runs.start(id, PromotionStep.APPLY, version.value()));
  }

  @POST
  @Path("{id}/undo")
  @Consumes(MediaType.WILDCARD)
  @RequiresPermission(Permission.STUDENTS_PROMOTE)
  @Operation(
      operationId = "undoPromotion",
      summary = "Take the promotion of all its sections back; poll the promotion")
  @APIResponseSchema(value = PromotionView.class, responseCode = "202")
  public Response undo(
      @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) EntityVersion version) {
    return accepted(runs.start(id, PromotionStep.UNDO, version.value()));
  }

  private static Response accepted(PromotionView promotion) {
    return Response.accepted(promotion).location(address(promotion.id())).build();
  }

  private static URI address(long id) {
    return URI.create("promotions/" + id);
  }
}
