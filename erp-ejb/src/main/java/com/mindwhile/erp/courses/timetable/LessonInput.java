package com.mindwhile.erp.courses.timetable;

import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;

/**
 * A lesson as the office writes it down.
 *
 * @param courseSectionId what is taught to whom by whom, and so in which term
 * @param roomId null for no room in particular
 */
public record LessonInput(
    @NotNull Long courseSectionId,
    @NotNull DayOfWeek weekday,
    @NotNull Long periodId,
    Long roomId) {}
