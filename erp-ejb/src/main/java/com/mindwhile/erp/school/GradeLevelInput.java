package com.mindwhile.erp.school;

import com.mindwhile.erp.shared.SingleLine;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A grade level as the office writes it down.
 *
 * @param name such as {@code Grade 5}, unique in the school
 * @param position where it stands among the others; those of one position are alternatives
 */
public record GradeLevelInput(
    @NotBlank @Size(max = 60) @SingleLine String name,
    @NotNull @Min(0) @Max(1000) Integer position) {}
