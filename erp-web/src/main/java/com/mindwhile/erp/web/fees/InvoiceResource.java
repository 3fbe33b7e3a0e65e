package com.mindwhile.erp.web.fees;

import com.mindwhile.erp.fees.CancellationInput;
import com.mindwhile.erp.fees.InvoiceSummary;
import com.mindwhile.erp.fees.InvoiceView;
import com.mindwhile.erp.fees.Invoices;
import com.mindwhile.erp.fees.Invoicing;
import com.mindwhile.erp.fees.InvoicingInput;
import com.mindwhile.erp.fees.InvoicingResult;
import com.mindwhile.erp.fees.LateFeeResult;
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
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What students are charged. */
@ApplicationScoped
@Path("invoices")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Fees")
public class InvoiceResource {

  @EJB private Invoices invoices;
  @EJB private Invoicing invoicing;

  @GET
  @RequiresPermission(Permission.FEES_VIEW)
  @Operation(operationId = "listInvoices", summary = "List invoices")
  public Page<InvoiceSummary> list(@Valid @BeanParam InvoiceQuery query, @BeanParam Paging paging) {
    return invoices.list(query.filter(), paging.request(Invoices.SORT.properties()));
  }

  @POST
  @RequiresPermission(Permission.FEES_INVOICE)
  @Operation(
      operationId = "issueInvoices",
      summary = "Invoice an instalment to a grade level, a section or a student",
      description =
          "Who was invoiced already is left out, so it can be called again: at most 1,000 get an"
              + " invoice at once, and the answer says whether there are more.")
  public InvoicingResult issue(@Valid InvoicingInput input) {
    return invoicing.invoice(input);
  }

  @POST
  @Path("late-fees")
  @Consumes(MediaType.WILDCARD)
  @RequiresPermission(Permission.FEES_INVOICE)
  @Operation(
      operationId = "chargeLateFees",
      summary = "Charge the late fees that have become due",
      description = "Once for each invoice, as the fee policy has it.")
  public LateFeeResult chargeLateFees() {
    return invoicing.chargeLateFees();
  }

  @GET
  @Path("{id}")
  @RequiresPermission(Permission.FEES_VIEW)
  @Operation(operationId = "getInvoice", summary = "One invoice")
  public InvoiceView get(@PathParam("id") long id) {
    return invoices.get(id);
  }

  @POST
  @Path("{id}/cancel")
  @RequiresPermission(Permission.FEES_INVOICE)
  @Operation(
      operationId = "cancelInvoice",
      summary = "Withdraw an invoice",
      description = "What was paid for it is an advance again.")
  public InvoiceView cancel(@PathParam("id") long id, @Valid CancellationInput input) {
    return invoices.cancel(id, input);
  }
}
