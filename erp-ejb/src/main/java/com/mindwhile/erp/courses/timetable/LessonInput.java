package com.mindwhile.erp.courses.timetable;

import com.mindwhile.erp.shared.Weekday;
import jakarta.validation.constraints.NotNull;

/**
 * A lesson as the office writes it down.
 *
 * @param courseSectionId what is taught to whom by whom, and so in which term
 * @param roomId null for no room in particular
 */
public record LessonInput(
    @NotNull Long courseSectionId, @NotNull Weekday weekday, @NotNull Long periodId, Long roomId) {}
