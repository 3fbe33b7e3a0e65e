package com.mindwhile.erp.school.calendar;

/**
 * That a term is about to be removed. Fired in the transaction that removes it and holds it, so
 * that what is of the term and says nothing any more goes first.
 */
public record TermRemoval(long termId) {}
