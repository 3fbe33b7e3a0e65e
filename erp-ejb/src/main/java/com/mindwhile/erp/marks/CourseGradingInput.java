package com.mindwhile.erp.marks;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * How a course is to be graded.
 *
 * @param categories their weights add up to 100
 */
public record CourseGradingInput(
    @NotNull Long gradingScaleId,
    @NotNull @Size(min = 1, max = 20) List<@NotNull @Valid CategoryInput> categories) {}
