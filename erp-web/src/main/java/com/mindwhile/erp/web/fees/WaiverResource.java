package com.mindwhile.erp.web.fees;

import com.mindwhile.erp.fees.ProposalFilter;
import com.mindwhile.erp.fees.ProposalStatus;
import com.mindwhile.erp.fees.WaiverInput;
import com.mindwhile.erp.fees.WaiverView;
import com.mindwhile.erp.fees.Waivers;
import com.mindwhile.erp.http.Paging;
import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.rbac.RequiresPermission;
import com.mindwhile.erp.shared.Page;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What need not be paid. */
@ApplicationScoped
@Path("waivers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Fees")
public class WaiverResource {

  @EJB private Waivers waivers;

  @GET
  @RequiresPermission(Permission.FEES_VIEW)
  @Operation(operationId = "listWaivers", summary = "List waivers")
  public Page<WaiverView> list(
      @QueryParam("studentId") Long studentId,
      @QueryParam("status") ProposalStatus status,
      @BeanParam Paging paging) {
    return waivers.list(
        new ProposalFilter(studentId, status), paging.request(Waivers.SORT.properties()));
  }

  @POST
  @RequiresPermission(Permission.FEES_WAIVE)
  @Operation(
      operationId = "proposeWaiver",
      summary = "Propose that a part of an invoice need not be paid")
  @APIResponseSchema(value = WaiverView.class, responseCode = "201")
  public Response propose(@Valid WaiverInput input) {
    WaiverView proposed = waivers.propose(input);
    return Response.created(URI.create("waivers/" + proposed.id())).entity(proposed).build();
  }

  @GET
  @Path("{id}")
  @RequiresPermission(Permission.FEES_VIEW)
  @Operation(operationId = "getWaiver", summary = "One waiver")
  public WaiverView get(@PathParam("id") long id) {
    return waivers.get(id);
  }

  @POST
  @Path("{id}/approve")
  @Consumes(MediaType.WILDCARD)
  @RequiresPermission(Permission.FEES_WAIVE)
  @Operation(
      operationId = "approveWaiver",
      summary = "Approve a waiver",
      description =
          "Above the limit of the fee policy, not who proposed it. What they proposed for the invoice and was"
              + " approved before counts as well.")
  public WaiverView approve(@PathParam("id") long id) {
    return waivers.approve(id);
  }

  @POST
  @Path("{id}/reject")
  @Consumes(MediaType.WILDCARD)
  @RequiresPermission(Permission.FEES_WAIVE)
  @Operation(operationId = "rejectWaiver", summary = "Turn a waiver down")
  public WaiverView reject(@PathParam("id") long id) {
    return waivers.reject(id);
  }
}
