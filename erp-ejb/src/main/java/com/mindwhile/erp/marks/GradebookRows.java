package com.mindwhile.erp.marks;

import com.mindwhile.erp.shared.NotFoundException;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds and holds gradebooks. Who changes marks or their status holds the course section until the
 * end of the transaction, before anything is read, so that it is done one after the other.
 */
@ApplicationScoped
class GradebookRows {

  @Inject @SchoolDatabase private EntityManager database;

  /**
   * Holds a course section and gives its gradebook, which is made if there is none.
   *
   * @throws NotFoundException if there is no such course section
   */
  Gradebook hold(long courseSectionId) {
    return held(
        "select id from course_sections where id = ? for update",
        courseSectionId,
        "The course section");
  }

  /**
   * The same for the course section of an assessment.
   *
   * @throws NotFoundException if there is no such assessment
   */
  Gradebook holdOf(long assessmentId) {
    return held(
        "select cs.id from assessments a join course_sections cs on cs.id = a.course_section_id"
            + " where a.id = ? for update",
        assessmentId,
        "The assessment");
  }

  /** The course section of each of these assessments, as many of them as there are. */
  Map<Long, Long> courseSections(Collection<Long> assessmentIds) {
    return assessmentIds.isEmpty()
        ? Map.of()
        : database
            .createQuery(
                "select a.id, a.courseSectionId from Assessment a where a.id in (:ids)",
                Object[].class)
            .setParameter("ids", assessmentIds)
            .getResultStream()
            .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
  }

  /**
   * Holds several assessments and their course sections: as {@link #holdOf}, which waits for the
   * assessment first, and always in the order of their ids.
   */
  void holdAll(Map<Long, Long> courseSections) {
    lock("assessments", courseSections.keySet());
    lock("course_sections", courseSections.values());
  }

  /** One by one: what the database happens to look through for many would be locked as well. */
  private void lock(String table, Collection<Long> ids) {
    new TreeSet<>(ids)
        .forEach(
            id ->
                database
                    .createNativeQuery("select id from " + table + " where id = ? for update")
                    .setParameter(1, id)
                    .getResultList());
  }

  /** The gradebook of a course section; a new one if nobody has entered anything yet. */
  Gradebook of(long courseSectionId) {
    return find(courseSectionId).orElseGet(() -> new Gradebook(courseSectionId));
  }

  private Gradebook held(String lock, long id, String what) {
    List<?> ids = database.createNativeQuery(lock).setParameter(1, id).getResultList();
    if (ids.isEmpty()) {
      throw new NotFoundException(what);
    }
    long courseSectionId = ((Number) ids.get(0)).longValue();
    return find(courseSectionId)
        .orElseGet(
            () -> {
              Gradebook gradebook = new Gradebook(courseSectionId);
              database.persist(gradebook);
              return gradebook;
            });
  }

  private Optional<Gradebook> find(long courseSectionId) {
    return database
        .createQuery(
            "select b from Gradebook b where b.courseSectionId = :courseSection", Gradebook.class)
        .setParameter("courseSection", courseSectionId)
        .getResultStream()
        .findFirst();
  }
}
