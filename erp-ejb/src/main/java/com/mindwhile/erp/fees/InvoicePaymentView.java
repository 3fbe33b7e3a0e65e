package com.mindwhile.erp.fees;

import java.math.BigDecimal;

/**
 * What a payment pays of an invoice.
 *
 * @param receiptNumber gapless in the school
 */
public record InvoicePaymentView(long paymentId, long receiptNumber, BigDecimal amount) {}
