package com.mindwhile.erp.students;

import com.mindwhile.erp.shared.CalendarDay;
import com.mindwhile.erp.shared.SingleLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * A student's time in a section as the office writes it down.
 *
 * @param entryDate the first day in the section
 * @param exitDate the first day no longer in the section; null while no end is planned
 * @param exitReason goes with the exit date
 */
public record EnrollmentInput(
    @NotNull Long sectionId,
    @NotNull @CalendarDay LocalDate entryDate,
    @NotBlank @Size(max = 100) @SingleLine String entryReason,
    @CalendarDay LocalDate exitDate,
    @Size(min = 1, max = 100) @SingleLine String exitReason) {}
