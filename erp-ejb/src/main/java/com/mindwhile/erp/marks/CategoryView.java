package com.mindwhile.erp.marks;

import java.math.BigDecimal;

/**
 * A category of assessments.
 *
 * @param weight in per cent
 */
public record CategoryView(long id, String name, BigDecimal weight) {}
