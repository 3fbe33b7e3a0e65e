package com.mindwhile.erp.marks;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/**
 * What a category counted when results were published.
 *
 * @param weight in per cent
 */
@Embeddable
record PublishedWeight(
    @Column(name = "category", nullable = false) String category,
    @Column(name = "weight", nullable = false) BigDecimal weight) {}
