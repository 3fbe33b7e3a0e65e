package com.mindwhile.erp.courses.timetable;

import com.mindwhile.erp.school.Rooms;
import com.mindwhile.erp.shared.RuleBrokenException;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes placements of what the office writes down, if all it refers to is there. */
@ApplicationScoped
class Placements {

  @Inject @SchoolDatabase private EntityManager database;
  @EJB private Rooms rooms;

  /** What a placement has to know of a course section. */
  record Taught(long id, long sectionId, long termId, long teacherId) {}

  /**
   * The course section of one lesson. Holds it and its term until the end of the transaction, so
   * that lessons of a term are placed one after the other. It locks before it reads: a read in
   * between would show the lessons as they were before the wait.
   *
   * @throws RuleBrokenException if there is none
   */
  Taught hold(long courseSectionId) {
    database
        .createNativeQuery(
            "select t.id from course_sections cs join terms t on t.id = cs.term_id"
                + " where cs.id = :id for update")
        .setParameter("id", courseSectionId)
        .getResultList();
    return taught(Set.of(courseSectionId)).values().stream()
        .findFirst()
        .orElseThrow(() -> new RuleBrokenException("There is no such course section"));
  }

  /**
   * Holds the course sections of lessons until the end of the transaction, as {@link #hold} does.
   * To be called before the term is held: a lesson that is written reads its course section with a
   * lock, so who holds the term and then writes would wait for who holds a course section and waits
   * for the term.
   */
  void holdTaught(List<LessonInput> lessons) {
    if (!lessons.isEmpty()) {
      database
          .createNativeQuery(
              "select id from course_sections where id in (:ids) order by id for update")
          .setParameter(
              "ids", lessons.stream().map(LessonInput::courseSectionId).distinct().toList())
          .getResultList();
    }
  }

  /**
   * The placements of a section's lessons in a term.
   *
   * @throws RuleBrokenException if a course section is not of the section and term, or there is no
   *     such period or room
   */
  List<Placement> of(long sectionId, long termId, List<LessonInput> lessons) {
    Map<Long, Taught> taught =
        taught(lessons.stream().map(LessonInput::courseSectionId).collect(Collectors.toSet()));
    requireReferences(lessons);
    return IntStream.range(0, lessons.size())
        .mapToObj(
            i -> {
              LessonInput lesson = lessons.get(i);
              Taught courseSection = taught.get(lesson.courseSectionId());
              if (courseSection == null
                  || courseSection.sectionId() != sectionId
                  || courseSection.termId() != termId) {
                throw new RuleBrokenException(
                    "The course section of lessons[" + i + "] is not one of that section and term");
              }
              return placement("lessons[" + i + "]", lesson, courseSection);
            })
        .toList();
  }

  /** The placement of one lesson. */
  Placement of(LessonInput lesson, Taught courseSection) {
    requireReferences(List.of(lesson));
    return placement("", lesson, courseSection);
  }

  private static Placement placement(String field, LessonInput lesson, Taught courseSection) {
    return new Placement(
        field,
        new Slot(lesson.weekday(), lesson.periodId()),
        courseSection.id(),
        courseSection.teacherId(),
        lesson.roomId());
  }

  private Map<Long, Taught> taught(Set<Long> courseSectionIds) {
    return database
        .createQuery(
            "select new com.mindwhile.erp.courses.timetable.Placements$Taught(cs.id, cs.sectionId,"
                + " cs.termId, cs.teacherId) from CourseSection cs where cs.id in (:ids)",
            Taught.class)
        .setParameter("ids", courseSectionIds)
        .getResultStream()
        .collect(Collectors.toMap(Taught::id, Function.identity()));
  }

  private void requireReferences(List<LessonInput> lessons) {
    Set<Long> periods = lessons.stream().map(LessonInput::periodId).collect(Collectors.toSet());
    Long known =
        database
            .createQuery("select count(*) from Period p where p.id in (:ids)", Long.class)
            .setParameter("ids", periods)
            .getSingleResult();
    if (known != periods.size()) {
      throw new RuleBrokenException("There is no such period");
    }
    rooms.requireExisting(
        lessons.stream()
            .map(LessonInput::roomId)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet()));
  }
}
