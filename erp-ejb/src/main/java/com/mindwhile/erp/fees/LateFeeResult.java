package com.mindwhile.erp.fees;

import java.math.BigDecimal;

/**
 * What came of charging late fees.
 *
 * @param charged on how many invoices
 * @param amount the sum of the fees
 * @param more whether there are further invoices for another call
 */
public record LateFeeResult(int charged, BigDecimal amount, boolean more) {}
