package com.mindwhile.erp.courses;

import jakarta.validation.constraints.NotNull;

/** That a teacher is to teach a course to a section in a term of the section's year. */
public record CourseSectionInput(
    @NotNull Long courseId,
    @NotNull Long sectionId,
    @NotNull Long termId,
    @NotNull Long teacherId) {}
