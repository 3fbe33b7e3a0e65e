package com.mindwhile.erp.marks.reportcards;

import jakarta.validation.constraints.NotNull;

/** Of which term the report cards of a section are meant. */
public record SectionCardsInput(@NotNull Long termId) {}
