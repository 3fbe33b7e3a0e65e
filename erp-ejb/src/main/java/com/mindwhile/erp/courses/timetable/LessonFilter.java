package com.mindwhile.erp.courses.timetable;

import com.mindwhile.erp.shared.Conditions;
import com.mindwhile.erp.shared.Weekday;

/** Which lessons are wanted; what is null does not count. */
public record LessonFilter(
    Long termId,
    Long sectionId,
    Long teacherId,
    Long roomId,
    Long courseSectionId,
    Weekday weekday) {

  /** Those of a section in a term. */
  static LessonFilter ofSection(long sectionId, long termId) {
    return new LessonFilter(termId, sectionId, null, null, null, null);
  }

  /** Those of a term. */
  static LessonFilter ofTerm(long termId) {
    return new LessonFilter(termId, null, null, null, null, null);
  }

  /** The conditions on a lesson {@code l}. */
  Conditions conditions() {
    return new Conditions()
        .and("l.termId = :term", "term", termId)
        .and("l.sectionId = :section", "section", sectionId)
        .and("l.teacherId = :teacher", "teacher", teacherId)
        .and("l.roomId = :room", "room", roomId)
        .and("l.courseSectionId = :courseSection", "courseSection", courseSectionId)
        .and("l.weekday = :weekday", "weekday", weekday);
  }
}
