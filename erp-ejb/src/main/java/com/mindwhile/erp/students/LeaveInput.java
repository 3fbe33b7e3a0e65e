package com.mindwhile.erp.students;

import com.mindwhile.erp.shared.CalendarDay;
import com.mindwhile.erp.shared.SingleLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * The end of a student's time in a section.
 *
 * @param exitDate the first day no longer in the section
 */
public record LeaveInput(
    @NotNull @CalendarDay LocalDate exitDate,
    @NotBlank @Size(max = 100) @SingleLine String exitReason) {}
