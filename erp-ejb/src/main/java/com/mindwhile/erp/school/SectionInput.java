package com.mindwhile.erp.school;

import com.mindwhile.erp.shared.SingleLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A section as the office writes it down.
 *
 * @param academicYearId the year it is for, for good
 * @param gradeLevelId the grade level it belongs to
 * @param name what tells it from the others of its year and grade level, such as {@code B}
 * @param roomId where it is at home; null if nowhere
 */
public record SectionInput(
    @NotNull Long academicYearId,
    @NotNull Long gradeLevelId,
    @NotBlank @Size(max = 60) @SingleLine String name,
    Long roomId) {}
