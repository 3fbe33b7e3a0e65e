package com.mindwhile.erp.promotions;

/** Which students of a promotion are wanted; what is null does not count. */
public record PromotedStudentFilter(Long sectionId, Outcome outcome) {}
