package com.mindwhile.erp.courses.timetable;

import com.mindwhile.erp.shared.Versioned;
import com.mindwhile.erp.shared.Weekday;
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
    Weekday weekday,
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
