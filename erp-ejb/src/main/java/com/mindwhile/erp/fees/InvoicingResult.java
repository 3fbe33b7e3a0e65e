package com.mindwhile.erp.fees;

import java.math.BigDecimal;

/**
 * What came of invoicing.
 *
 * @param invoiced how many students got an invoice
 * @param alreadyInvoiced how many had it before
 * @param amount the sum of the new invoices
 * @param more whether there are further students for another call
 */
public record InvoicingResult(
    int invoiced, long alreadyInvoiced, BigDecimal amount, boolean more) {}
