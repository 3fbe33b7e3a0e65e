package com.mindwhile.erp.fees;

import com.mindwhile.erp.shared.Versioned;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * That a part of an invoice need not be paid, or is proposed to.
 *
 * @param proposedBy the user name of who proposed it
 * @param decidedBy the user name of who approved or rejected it
 */
public record WaiverView(
    long id,
    int version,
    long invoiceId,
    long studentId,
    BigDecimal amount,
    String reason,
    ProposalStatus status,
    String proposedBy,
    String decidedBy,
    LocalDate decidedOn)
    implements Versioned {}
