package com.mindwhile.erp.courses.timetable;

import com.mindwhile.erp.shared.Versioned;
import java.time.DayOfWeek;
import java.time.LocalTime;

/**
 * A lesson.
 *
 * @param period the name of the period
 * @param course the name of the course
 * @param room the name of the room; null for none in particular
 */
public record LessonView(
    long id,
    int version,
    long termId,
    DayOfWeek weekday,
    long periodId,
    String period,
    LocalTime startsAt,
    LocalTime endsAt,
    long courseSectionId,
    String course,
    long sectionId,
    String gradeLevel,
    String sectionName,
    long teacherId,
    String teacherFirstName,
    String teacherLastName,
    Long roomId,
    String room)
    implements Versioned {}
