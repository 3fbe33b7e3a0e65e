package com.mindwhile.erp.web.fees;

import com.mindwhile.erp.fees.InvoiceFilter;
import com.mindwhile.erp.fees.InvoiceStatus;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters of the list of invoices, for {@code @BeanParam}. */
public class InvoiceQuery {

  @Parameter(description = "The number printed on the invoice")
  @QueryParam("number")
  private Long number;

  @QueryParam("studentId")
  private Long studentId;

  @QueryParam("status")
  private InvoiceStatus status;

  @QueryParam("feeStructureId")
  private Long feeStructureId;

  @QueryParam("dueFrom")
  private LocalDate dueFrom;

  @QueryParam("dueTo")
  private LocalDate dueTo;

  /** The filter they make. */
  InvoiceFilter filter() {
    return new InvoiceFilter(number, studentId, status, feeStructureId, dueFrom, dueTo);
  }
}
