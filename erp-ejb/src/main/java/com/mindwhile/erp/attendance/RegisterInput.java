package com.mindwhile.erp.attendance;

import com.mindwhile.erp.shared.CalendarDay;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * A register as the teacher hands it in.
 *
 * @param sectionId the section of the day, in a school that keeps a register a day
 * @param courseSectionId the course section of the lesson, in a school that keeps one a lesson
 * @param periodId the period of the lesson
 * @param marks students who are not here keep what they have
 */
public record RegisterInput(
    @NotNull @CalendarDay LocalDate day,
    Long sectionId,
    Long courseSectionId,
    Long periodId,
    @NotNull @Size(min = 1, max = 500) List<@NotNull @Valid MarkInput> marks) {}
