package com.mindwhile.erp.marks.reportcards;

import jakarta.validation.constraints.NotNull;

/** Whose report card of which term is to be made. */
public record ReportCardInput(@NotNull Long studentId, @NotNull Long termId) {}
