package com.mindwhile.erp.courses.timetable;

import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What it means for the timetable that a course section gets another teacher. */
@Stateless
public class TeacherChange {

  @Inject @SchoolDatabase private EntityManager database;
  @Inject private Clashes clashes;

  /**
   * Requires that a teacher is free when a course section has its lessons. The caller holds the
   * term.
   *
   * @throws TimetableClashException naming where else the teacher would be
   */
  public void requirePossible(long courseSectionId, long teacherId) {
    List<LessonView> lessons =
        database
            .createQuery(
                LessonRows.SELECT + " where l.courseSectionId = :courseSection", LessonView.class)
            .setParameter("courseSection", courseSectionId)
            .getResultList();
    if (lessons.isEmpty()) {
      return;
    }
    Set<Long> own = lessons.stream().map(LessonView::id).collect(Collectors.toSet());
    List<Placement> placements =
        lessons.stream()
            .map(
                lesson ->
                    new Placement(
                        "teacherId",
                        new Slot(lesson.weekday(), lesson.periodId()),
                        courseSectionId,
                        teacherId,
                        null))
            .toList();
    clashes.requireNone(lessons.get(0).termId(), lessons.get(0).sectionId(), placements, own);
  }
}
