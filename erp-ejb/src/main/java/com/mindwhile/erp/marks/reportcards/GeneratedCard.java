package com.mindwhile.erp.marks.reportcards;

/**
 * That a report card was made.
 *
 * @param first whether there was none before
 */
public record GeneratedCard(long id, boolean first) {}
