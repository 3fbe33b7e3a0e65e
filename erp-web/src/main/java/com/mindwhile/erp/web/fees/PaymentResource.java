package com.mindwhile.erp.web.fees;

import com.mindwhile.erp.fees.AllocationsInput;
import com.mindwhile.erp.fees.IdempotencyKey;
import com.mindwhile.erp.fees.PaymentInput;
import com.mindwhile.erp.fees.PaymentSummary;
import com.mindwhile.erp.fees.PaymentView;
import com.mindwhile.erp.fees.Payments;
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
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Money received. */
@ApplicationScoped
@Path("payments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Fees")
public class PaymentResource {

  @EJB private Payments payments;

  @GET
  @RequiresPermission(Permission.FEES_VIEW)
  @Operation(operationId = "listPayments", summary = "List payments")
  public Page<PaymentSummary> list(@Valid @BeanParam PaymentQuery query, @BeanParam Paging paging) {
    return payments.list(query.filter(), paging.request(Payments.SORT.properties()));
  }

  @POST
  @RequiresPermission(Permission.FEES_COLLECT)
  @Operation(
      operationId = "receivePayment",
      summary = "Take money, once for each idempotency key",
      description = "The same request again gets the same payment; nothing is paid twice.")
  @APIResponseSchema(value = PaymentView.class, responseCode = "201")
  public Response receive(
      @Parameter(
              description = "What the client calls this request: 1 to 100 printable characters",
              required = true,
              example = "6f1c1f0e-counter-2-0815")
          @HeaderParam(IdempotencyKey.HEADER)
          String key,
      @Valid PaymentInput input) {
    PaymentView payment = payments.receive(IdempotencyKey.of(key), input);
    return Response.created(URI.create("payments/" + payment.id())).entity(payment).build();
  }

  @GET
  @Path("{id}")
  @RequiresPermission(Permission.FEES_VIEW)
  @Operation(operationId = "getPayment", summary = "One payment")
  public PaymentView get(@PathParam("id") long id) {
    return payments.get(id);
  }

  @POST
  @Path("{id}/allocations")
  @RequiresPermission(Permission.FEES_COLLECT)
  @Operation(operationId = "usePaymentAdvance", summary = "Use what of a payment is an advance")
  public PaymentView useAdvance(@PathParam("id") long id, @Valid AllocationsInput input) {
    return payments.useAdvance(id, input);
  }
}
