package com.mindwhile.erp.school;

/** Which sections are wanted; what is null does not count. */
public record SectionFilter(String gradeLevel, String name) {}
