package com.mindwhile.erp.fees;

import java.math.BigDecimal;

/**
 * That a part of a payment pays for an invoice.
 *
 * @param amount how much, above 0
 */
record Allocation(Payment payment, Invoice invoice, BigDecimal amount) {}
