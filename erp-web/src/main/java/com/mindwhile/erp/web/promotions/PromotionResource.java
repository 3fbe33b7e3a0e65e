package com.mindwhile.erp.web.promotions;

import com.mindwhile.erp.http.EntityVersion;
import com.mindwhile.erp.http.Paging;
import com.mindwhile.erp.promotions.PromotionInput;
import com.mindwhile.erp.promotions.PromotionRun;
import com.mindwhile.erp.promotions.PromotionSummary;
import com.mindwhile.erp.promotions.PromotionView;
import com.mindwhile.erp.promotions.Promotions;
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

/** The year's end of a section or the whole school: planned, looked at, carried out, taken back. */
@ApplicationScoped
@Path("promotions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Promotions")
public class PromotionResource {

  @EJB private Promotions promotions;
  @EJB private PromotionRun run;

  @GET
  @RequiresPermission(Permission.STUDENTS_PROMOTE)
  @Operation(operationId = "listPromotions", summary = "List promotions")
  public Page<PromotionSummary> list(@BeanParam Paging paging) {
    return promotions.list(paging.request(Promotions.SORT.properties()));
  }

  @POST
  @RequiresPermission(Permission.STUDENTS_PROMOTE)
  @Operation(
      operationId = "createPromotion",
      summary = "Plan who goes where at the end of the year; nothing else is changed")
  @APIResponseSchema(value = PromotionView.class, responseCode = "201")
  public Response create(@Valid PromotionInput input) {
    PromotionView promotion = promotions.create(input);
    return Response.created(URI.create("promotions/" + promotion.id())).entity(promotion).build();
  }

  @GET
  @Path("{id}")
  @RequiresPermission(Permission.STUDENTS_PROMOTE)
  @Operation(operationId = "getPromotion", summary = "One promotion, with how far its sections are")
  public PromotionView get(@PathParam("id") long id) {
    return promotions.get(id);
  }

  @DELETE
  @Path("{id}")
  @RequiresPermission(Permission.STUDENTS_PROMOTE)
  @Operation(operationId = "deletePromotion", summary = "Remove a plan that was not carried out")
  public void delete(
      @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) EntityVersion version) {
    promotions.delete(id, version.value());
  }

  @POST
  @Path("{id}/apply")
  @RequiresPermission(Permission.STUDENTS_PROMOTE)
  @Operation(
      operationId = "applyPromotion",
      summary = "Carry a promotion out, section by section; the same again goes on with the rest")
  public PromotionView apply(@PathParam("id") long id) {
    return run.carryOut(id);
  }

  @POST
  @Path("{id}/undo")
  @RequiresPermission(Permission.STUDENTS_PROMOTE)
  @Operation(
      operationId = "undoPromotion",
      summary = "Take a promotion back, section by section, within 14 days")
  public PromotionView undo(@PathParam("id") long id) {
    return run.undo(id);
  }
}
