package com.mindwhile.erp.fees;

import java.math.BigDecimal;

/** What of a payment pays for an invoice. @param title what the invoice is called */
public record AllocationView(long invoiceId, long invoiceNumber, String title, BigDecimal amount) {}
