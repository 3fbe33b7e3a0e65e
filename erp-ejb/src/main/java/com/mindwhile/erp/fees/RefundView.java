package com.mindwhile.erp.fees;

import com.mindwhile.erp.shared.Versioned;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Money that goes back, or is proposed to.
 *
 * @param proposedBy the user name of who proposed it
 * @param decidedBy the user name of who approved or rejected it
 * @param decidedOn when; an approved one is paid on that day
 */
public record RefundView(
    long id,
    int version,
    long paymentId,
    long studentId,
    BigDecimal amount,
    PaymentMethod method,
    String reference,
    String reason,
    ProposalStatus status,
    String proposedBy,
    String decidedBy,
    LocalDate decidedOn)
    implements Versioned {}
