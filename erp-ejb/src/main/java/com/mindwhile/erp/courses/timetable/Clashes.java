package com.mindwhile.erp.courses.timetable;

import com.mindwhile.erp.shared.Conditions;
import com.mindwhile.erp.shared.FieldViolation;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds what a lesson cannot be placed beside. It names it; the unique keys of the table are what
 * makes sure. Who places lessons holds the term, so that nobody places others in between.
 */
@ApplicationScoped
class Clashes {

  @Inject @SchoolDatabase private EntityManager database;

  /**
   * Requires that placements clash neither with each other nor with other lessons of the term.
   *
   * @param replaced the ids of the lessons that go
   * @throws TimetableClashException naming every clash
   */
  void requireNone(long termId, long sectionId, List<Placement> placements, Set<Long> replaced) {
    List<FieldViolation> clashes = new ArrayList<>(amongThem(placements));
    if (clashes.isEmpty() && !placements.isEmpty()) {
      Map<Slot, List<LessonView>> others =
          others(termId, sectionId, placements).stream()
              .filter(lesson -> !replaced.contains(lesson.id()))
              .collect(
                  Collectors.groupingBy(lesson -> new Slot(lesson.weekday(), lesson.periodId())));
      for (Placement placement : placements) {
        for (LessonView other : others.getOrDefault(placement.slot(), List.of())) {
          clashes.addAll(between(placement, sectionId, other));
        }
      }
    }
    if (!clashes.isEmpty()) {
      throw new TimetableClashException(clashes);
    }
  }

  /** All are of one section. */
  private static List<FieldViolation> amongThem(List<Placement> placements) {
    List<FieldViolation> clashes = new ArrayList<>();
    Map<Slot, Placement> seen = new HashMap<>();
    for (Placement placement : placements) {
      Placement first = seen.putIfAbsent(placement.slot(), placement);
      if (first != null) {
        clashes.add(
            new FieldViolation(
                placement.field(),
                "SECTION_BUSY",
                "The section is in two places at the time of " + first.field()));
      }
    }
    return clashes;
  }

  private static List<FieldViolation> between(
      Placement placement, long sectionId, LessonView other) {
    String when = "on %s in period %s".formatted(other.weekday(), other.period());
    String section = other.gradeLevel() + " " + other.sectionName();
    String then = "%s to %s %s".formatted(other.course(), section, when);
    List<FieldViolation> clashes = new ArrayList<>();
    if (other.sectionId() == sectionId) {
      clashes.add(
          new FieldViolation(
              placement.field(),
              "SECTION_BUSY",
              "%s is taught %s %s".formatted(section, other.course(), when)));
    }
    if (other.teacherId() == placement.teacherId()) {
      clashes.add(
          new FieldViolation(
              placement.field(),
              "TEACHER_BUSY",
              "%s %s teaches %s"
                  .formatted(other.teacherFirstName(), other.teacherLastName(), then)));
    }
    if (placement.roomId() != null && placement.roomId().equals(other.roomId())) {
      clashes.add(
          new FieldViolation(
              placement.field(), "ROOM_BUSY", "%s has %s".formatted(other.room(), then)));
    }
    return clashes;
  }

  /** The lessons of the section, of the teachers and in the rooms, each by its own key. */
  private List<LessonView> others(long termId, long sectionId, List<Placement> placements) {
    Set<Long> teachers = placements.stream().map(Placement::teacherId).collect(Collectors.toSet());
    Set<Long> rooms =
        placements.stream()
            .map(Placement::roomId)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    List<String> subselects = new ArrayList<>();
    subselects.add(
        "select bs.id as id from Lesson bs where bs.termId = :term and bs.sectionId = :section");
    subselects.add(
        "select bt.id as id from Lesson bt where bt.termId = :term and bt.teacherId in (:teachers)");
    Conditions where =
        new Conditions().with("term", termId).with("section", sectionId).with("teachers", teachers);
    if (!rooms.isEmpty()) {
      subselects.add(
          "select br.id as id from Lesson br where br.termId = :term and br.roomId in (:rooms)");
      where.with("rooms", rooms);
    }
    where.andInAny("l.id", subselects);
    return where
        .applyTo(database.createQuery(LessonRows.SELECT + where.where(), LessonView.class))
        .getResultList();
  }
}
