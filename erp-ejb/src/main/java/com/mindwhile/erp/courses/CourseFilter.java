package com.mindwhile.erp.courses;

/** Which courses are wanted; what is null does not count. */
public record CourseFilter(Long subjectId, Long gradeLevelId) {}
