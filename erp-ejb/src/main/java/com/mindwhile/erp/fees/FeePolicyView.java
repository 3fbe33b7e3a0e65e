package com.mindwhile.erp.fees;

import com.mindwhile.erp.shared.Versioned;
import java.math.BigDecimal;

/**
 * What the school lays down for its fees.
 *
 * @param approvalLimit up to which who proposes a waiver or refund may approve it as well
 * @param lateFeeAmount the amount of a late fee
 * @param lateFeePercent the percentage of what is outstanding that comes on top
 * @param lateFeeGraceDays how many days after the due day nothing is charged yet
 */
public record FeePolicyView(
    int version,
    BigDecimal approvalLimit,
    BigDecimal lateFeeAmount,
    BigDecimal lateFeePercent,
    int lateFeeGraceDays)
    implements Versioned {}
