package com.mindwhile.erp.fees;

import java.math.BigDecimal;

/** A line of an instalment. */
public record FeeLineView(long feeHeadId, BigDecimal amount) {}
