package com.mindwhile.erp.marks;

import com.mindwhile.erp.shared.CalendarDay;
import com.mindwhile.erp.shared.SingleLine;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An assessment as the teacher announces it.
 *
 * @param courseSectionId whom it is for, for good
 * @param categoryId what it counts with: one of the course's categories
 * @param name unique in the course section
 * @param maxMarks how many marks can be reached
 * @param heldOn a day of the term; who attends that day has a mark
 */
public record AssessmentInput(
    @NotNull Long courseSectionId,
    @NotNull Long categoryId,
    @NotBlank @Size(max = 100) @SingleLine String name,
    @NotNull @DecimalMin("0.01") @DecimalMax("10000") @Digits(integer = 5, fraction = 2)
        BigDecimal maxMarks,
    @NotNull @CalendarDay LocalDate heldOn) {}
