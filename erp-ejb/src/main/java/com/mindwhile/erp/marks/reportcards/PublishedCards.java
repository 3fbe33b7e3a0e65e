package com.mindwhile.erp.marks.reportcards;

/** How many report cards of a section were published, and how many were before. */
public record PublishedCards(int published, int alreadyPublished) {}
