package com.mindwhile.erp.courses;

import com.mindwhile.erp.shared.SingleLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A subject as the office writes it down.
 *
 * @param name unique in the school
 * @param code a short form, such as {@code MATH}, unique in the school
 */
public record SubjectInput(
    @NotBlank @Size(max = 100) @SingleLine String name,
    @Size(min = 1, max = 20) @Pattern(regexp = "[A-Za-z0-9/._-]*") String code) {}
