package com.mindwhile.erp.courses.timetable;

import com.mindwhile.erp.shared.AuditedEntity;
import com.mindwhile.erp.shared.Weekday;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

/**
 * That a course section is taught in a period of a day of the week, in a room perhaps. Section and
 * teacher are those of the course section; they are here for the keys that keep them from being in
 * two places.
 */
@Entity
@Table(name = "lessons")
class Lesson extends AuditedEntity {

  @Column(name = "timetable_id", nullable = false, updatable = false)
  private long timetableId;

  @Column(name = "term_id", nullable = false, updatable = false)
  private long termId;

  @Column(name = "section_id", nullable = false, updatable = false)
  private long sectionId;

  @Enumerated(EnumType.ORDINAL)
  @Column(nullable = false)
  private Weekday weekday;

  @Column(name = "period_id", nullable = false)
  private long periodId;

  @Column(name = "course_section_id", nullable = false)
  private long courseSectionId;

  @Column(name = "teacher_id", nullable = false)
  private long teacherId;

  @Column(name = "room_id")
  private Long roomId;

  protected Lesson() {}

  Lesson(Timetable timetable, Placement placement) {
    timetableId = timetable.id();
    termId = timetable.termId();
    sectionId = timetable.sectionId();
    place(placement);
  }

  /** Puts it somewhere else, or something else in its place. */
  final void place(Placement placement) {
    weekday = placement.slot().weekday();
    periodId = placement.slot().periodId();
    courseSectionId = placement.courseSectionId();
    teacherId = placement.teacherId();
    roomId = placement.roomId();
  }

  Slot slot() {
    return new Slot(weekday, periodId);
  }

  long timetableId() {
    return timetableId;
  }

  long termId() {
    return termId;
  }

  long sectionId() {
    return sectionId;
  }
}
