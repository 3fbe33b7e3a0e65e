package com.mindwhile.erp.web.fees;

import com.mindwhile.erp.fees.ProposalFilter;
import com.mindwhile.erp.fees.ProposalStatus;
import com.mindwhile.erp.fees.RefundInput;
import com.mindwhile.erp.fees.RefundView;
import com.mindwhile.erp.fees.Refunds;
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

/** Money that goes back. */
@ApplicationScoped
@Path("refunds")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Fees")
public class RefundResource {

  @EJB private Refunds refunds;

  @GET
  @RequiresPermission(Permission.FEES_VIEW)
  @Operation(operationId = "listRefunds", summary = "List refunds")
  public Page<RefundView> list(
      @QueryParam("studentId") Long studentId,
      @QueryParam("status") ProposalStatus status,
      @BeanParam Paging paging) {
    return refunds.list(
        new ProposalFilter(studentId, status), paging.request(Refunds.SORT.properties()));
  }

  @POST
  @RequiresPermission(Permission.FEES_REFUND)
  @Operation(operationId = "proposeRefund", summary = "Propose to pay an advance back")
  @APIResponseSchema(value = RefundView.class, responseCode = "201")
  public Response propose(@Valid RefundInput input) {
    RefundView proposed = refunds.propose(input);
    return Response.created(URI.create("refunds/" + proposed.id())).entity(proposed).build();
  }

  @GET
  @Path("{id}")
  @RequiresPermission(Permission.FEES_VIEW)
  @Operation(operationId = "getRefund", summary = "One refund")
  public RefundView get(@PathParam("id") long id) {
    return refunds.get(id);
  }

  @POST
  @Path("{id}/approve")
  @Consumes(MediaType.WILDCARD)
  @RequiresPermission(Permission.FEES_REFUND)
  @Operation(
      operationId = "approveRefund",
      summary = "Approve a refund and note that it is paid",
      description =
          "Above the limit of the fee policy, not who proposed it. What they proposed of the payment and was"
              + " approved before counts as well.")
  public RefundView approve(@PathParam("id") long id) {
    return refunds.approve(id);
  }

  @POST
  @Path("{id}/reject")
  @Consumes(MediaType.WILDCARD)
  @RequiresPermission(Permission.FEES_REFUND)
  @Operation(operationId = "rejectRefund", summary = "Turn a refund down")
  public RefundView reject(@PathParam("id") long id) {
    return refunds.reject(id);
  }
}
