package com.mindwhile.erp.courses;

import com.mindwhile.erp.shared.SingleLine;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * A course as the office writes it down.
 *
 * @param gradeLevelId the grade level it is for; null for all
 * @param name unique in its grade level
 * @param credits how much it counts among others; 1 if nothing is said
 */
public record CourseInput(
    @NotNull Long subjectId,
    Long gradeLevelId,
    @NotBlank @Size(max = 100) @SingleLine String name,
    @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) BigDecimal credits) {}
