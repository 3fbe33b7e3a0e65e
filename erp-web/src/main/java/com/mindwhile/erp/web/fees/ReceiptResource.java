package com.mindwhile.erp.web.fees;

import com.mindwhile.erp.fees.ReceiptSummary;
import com.mindwhile.erp.fees.ReceiptView;
import com.mindwhile.erp.fees.Receipts;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Receipts of payments. */
@ApplicationScoped
@Path("receipts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Fees")
public class ReceiptResource {

  private static final String PDF = "application/pdf";

  @EJB private Receipts receipts;

  @GET
  @RequiresPermission(Permission.FEES_VIEW)
  @Operation(operationId = "listReceipts", summary = "List receipts")
  public Page<ReceiptSummary> list(@Valid @BeanParam PaymentQuery query, @BeanParam Paging paging) {
    return receipts.list(query.filter(), paging.request(Receipts.SORT.properties()));
  }

  @GET
  @Path("{number}")
  @RequiresPermission(Permission.FEES_VIEW)
  @Operation(operationId = "getReceipt", summary = "One receipt")
  public ReceiptView get(@PathParam("number") long number) {
    return receipts.get(number);
  }

  @GET
  @Path("{number}/pdf")
  @Produces(PDF)
  @RequiresPermission(Permission.FEES_VIEW)
  @Operation(operationId = "printReceipt", summary = "One receipt as a PDF")
  @APIResponse(
      responseCode = "200",
      description = "The file",
      content =
          @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response print(@PathParam("number") long number) {
    return Response.ok(receipts.pdf(number), PDF)
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"receipt-" + number + ".pdf\"")
        .build();
  }
}
