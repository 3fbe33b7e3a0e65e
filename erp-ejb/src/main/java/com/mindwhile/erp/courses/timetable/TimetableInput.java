package com.mindwhile.erp.courses.timetable;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * The whole timetable of a section in a term.
 *
 * @param lessons all its lessons; those that are not here are removed
 */
public record TimetableInput(@NotNull @Size(max = 200) List<@NotNull @Valid LessonInput> lessons) {}
