package com.mindwhile.erp.courses.timetable;

/** A lesson {@code l} with the names of all it is about, in JPQL. */
final class LessonRows {

  static final String ROW =
      "new com.mindwhile.erp.courses.timetable.LessonView(l.id, l.version, l.termId, l.weekday,"
          + " p.id, p.name, p.startsAt, p.endsAt, l.courseSectionId, c.name, s.id, g.name, s.name,"
          + " t.id, t.firstName, t.lastName, r.id, r.name)";

  static final String LESSON = "Lesson l";

  /** The period first: with it alone lessons are put in order. */
  static final String JOINS =
      " join Period p on p.id = l.periodId"
          + " join CourseSection cs on cs.id = l.courseSectionId"
          + " join Course c on c.id = cs.courseId"
          + " join Section s on s.id = l.sectionId"
          + " join GradeLevel g on g.id = s.gradeLevelId"
          + " join Teacher t on t.id = l.teacherId"
          + " left join Room r on r.id = l.roomId";

  static final String SELECT = "select " + ROW + " from " + LESSON + JOINS;

  private LessonRows() {}
}
