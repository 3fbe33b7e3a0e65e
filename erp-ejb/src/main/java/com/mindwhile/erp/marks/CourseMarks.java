package com.mindwhile.erp.marks;

import com.mindwhile.erp.shared.RuleBrokenException;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what the results of a course section are reckoned from. */
@ApplicationScoped
class CourseMarks {

  @Inject @SchoolDatabase private EntityManager database;
  @Inject private CategoryRows categories;

  /**
   * By what a course is reckoned.
   *
   * @throws RuleBrokenException if nobody has laid it down
   */
  CourseScheme scheme(long courseId) {
    CourseGrading grading =
        database
            .createQuery(
                "select g from CourseGrading g where g.courseId = :course", CourseGrading.class)
            .setParameter("course", courseId)
            .getResultStream()
            .findFirst()
            .orElseThrow(
                () -> new RuleBrokenException("Nobody has laid down how the course is graded"));
    GradingScale scale = database.find(GradingScale.class, grading.gradingScaleId());
    return new CourseScheme(scale.name(), scale.bands(), categories.of(grading.id()));
  }

  /** The marks of a course section, by student; those who are deleted left out. */
  Map<Long, List<CountedMark>> ofCourseSection(long courseSectionId) {
    return database
        .createQuery(
            "select m.studentId, a.categoryId, m.status, m.marks, a.maxMarks from AssessmentMark m"
                + " join Assessment a on a.id = m.assessmentId"
                + " join Student s on s.id = m.studentId and s.deletedAt is null"
                + " where m.courseSectionId = :courseSection",
            Object[].class)
        .setParameter("courseSection", courseSectionId)
        .getResultStream()
        .collect(
            Collectors.groupingBy(
                row -> (Long) row[0],
                Collectors.mapping(
                    row ->
                        new CountedMark(
                            (Long) row[1],
                            (MarkStatus) row[2],
                            (BigDecimal) row[3],
                            (BigDecimal) row[4]),
                    Collectors.toList())));
  }

  /** What stays written down about a course section. */
  TaughtCourse taught(long courseSectionId) {
    return database
        .createQuery(
            "select new com.mindwhile.erp.marks.TaughtCourse(cs.id, c.id, cs.sectionId, cs.termId,"
                + " s.academicYearId, j.name, c.name, concat(t.firstName, ' ', t.lastName),"
                + " c.credits) from CourseSection cs join Course c on c.id = cs.courseId"
                + " join Subject j on j.id = c.subjectId join Section s on s.id = cs.sectionId"
                + " join Teacher t on t.id = cs.teacherId where cs.id = :id",
            TaughtCourse.class)
        .setParameter("id", courseSectionId)
        .getSingleResult();
  }

  /** The assessments of a course section. */
  List<Assessment> assessments(long courseSectionId) {
    return database
        .createQuery(
            "select a from Assessment a where a.courseSectionId = :courseSection"
                + " order by a.heldOn, a.id",
            Assessment.class)
        .setParameter("courseSection", courseSectionId)
        .getResultList();
  }

  /** The students who have a mark, by assessment. */
  Map<Long, Set<Long>> markedByAssessment(long courseSectionId) {
    return database
        .createQuery(
            "select m.assessmentId, m.studentId from AssessmentMark m"
                + " where m.courseSectionId = :courseSection",
            Object[].class)
        .setParameter("courseSection", courseSectionId)
        .getResultStream()
        .collect(
            Collectors.groupingBy(
                row -> (Long) row[0],
                Collectors.mapping(row -> (Long) row[1], Collectors.toSet())));
  }

  /** The students of an assessment who have a mark. */
  List<Long> marked(long assessmentId) {
    return database
        .createQuery(
            "select m.studentId from AssessmentMark m where m.assessmentId = :id", Long.class)
        .setParameter("id", assessmentId)
        .getResultList();
  }
}
