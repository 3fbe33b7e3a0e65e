package com.mindwhile.erp.school;

/**
 * That a section is about to be removed. Fired in the transaction that removes it and holds it, so
 * that what is of the section and says nothing any more goes first.
 */
public record SectionRemoval(long sectionId) {}
