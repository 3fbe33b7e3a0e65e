package com.mindwhile.erp.marks.reportcards;

import java.math.BigDecimal;
import java.time.Instant;

/** A report card as a row of a list. */
public record ReportCardSummary(
    long id,
    int version,
    long studentId,
    String firstName,
    String lastName,
    long sectionId,
    long termId,
    CardStatus status,
    BigDecimal average,
    BigDecimal gpa,
    Instant generatedAt,
    Instant publishedAt) {}
