package com.mindwhile.erp.web.fees;

import com.mindwhile.erp.fees.PaymentFilter;
import com.mindwhile.erp.fees.PaymentMethod;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;

/** The filters of the lists of payments and of their receipts, for {@code @BeanParam}. */
public class PaymentQuery {

  @QueryParam("studentId")
  private Long studentId;

  @QueryParam("method")
  private PaymentMethod method;

  @QueryParam("from")
  private LocalDate from;

  @QueryParam("to")
  private LocalDate to;

  /** The filter they make. */
  PaymentFilter filter() {
    return new PaymentFilter(studentId, method, from, to);
  }
}
