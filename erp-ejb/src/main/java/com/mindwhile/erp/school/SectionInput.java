package com.mindwhile.erp.school;

import com.mindwhile.erp.shared.SingleLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A section as the office writes it down.
 *
 * @param gradeLevel the grade level it belongs to, such as {@code Grade 5}
 * @param name what tells it from the others of its grade level, such as {@code B}
 */
public record SectionInput(
    @NotBlank @Size(max = 60) @SingleLine String gradeLevel,
    @NotBlank @Size(max = 60) @SingleLine String name) {}
