package com.mindwhile.erp.marks;

import com.mindwhile.erp.courses.CourseSections;
import com.mindwhile.erp.courses.Rosters;
import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.school.VisibleCourses;
import com.mindwhile.erp.shared.Conditions;
import com.mindwhile.erp.shared.ForbiddenException;
import com.mindwhile.erp.shared.RuleBrokenException;
import com.mindwhile.erp.tenancy.SchoolClock;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Marks are entered and corrected, all of an assessment in one call. Who does the same again
 * changes nothing, and needs no newer version for it.
 */
@Stateless
public class MarkEntry {

  @Inject @SchoolDatabase private EntityManager database;
  @Inject private GradebookRows gradebooks;
  @EJB private CourseSections courseSections;
  @Inject private VisibleCourses reach;
  @Inject private MarkRows rows;
  @EJB private Rosters rosters;
  @Inject private SchoolClock clock;

  /**
   * Enters marks. Those that are there already are corrected, which takes the permission to.
   *
   * @param version the version of the assessment the caller saw
   * @throws com.mindwhile.erp.shared.NotFoundException if the caller does not teach it
   * @throws com.mindwhile.erp.shared.ConflictException if the marks are submitted or published
   * @throws com.mindwhile.erp.shared.StaleVersionException if somebody changed marks in the
   *     meantime
   * @throws MarksRefusedException naming every row that cannot be entered
   * @throws ForbiddenException if marks would be corrected and the caller may not
   * @throws RuleBrokenException if the day it is held on is still to come
   */
  public void enter(long assessmentId, int version, MarkSheetInput input) {
    Gradebook gradebook = gradebooks.holdOf(assessmentId);
    Assessment assessment = database.find(Assessment.class, assessmentId);
    courseSections.requireVisible(assessment.courseSectionId(), Permission.MARKS_ENTER);
    gradebook.requireOpen();
    Map<Long, MarkRows.Entry> present = rows.present(assessmentId);
    List<MarkRows.Entry> changed =
        input.marks().stream()
            .map(MarkRows.Entry::of)
            .filter(entry -> !entry.says(present.get(entry.studentId())))
            .toList();
    if (changed.isEmpty()) {
      return;
    }
    assessment.requireVersion(version);
    requirePossible(assessment, present.keySet(), input);
    if (changed.stream().anyMatch(entry -> present.containsKey(entry.studentId()))) {
      requireMayCorrect(assessment.courseSectionId());
    }
    rows.write(assessmentId, assessment.courseSectionId(), changed);
    rows.note(assessmentId, present, changed);
    assessment.change();
    database.flush();
  }

  /**
   * For a transaction that reads something before it enters marks: finds, before it begins, what is
   * held by whoever enters marks of these assessments.
   *
   * @return holds it until the end of that transaction, as the first thing in it
   */
  public Runnable holdOf(Collection<Long> assessmentIds) {
    Map<Long, Long> courseSections = gradebooks.courseSections(assessmentIds);
    return () -> gradebooks.holdAll(courseSections);
  }

  private void requirePossible(Assessment assessment, Set<Long> marked, MarkSheetInput input) {
    if (assessment.heldOn().isAfter(clock.today())) {
      throw new RuleBrokenException("The assessment is still to be held");
    }
    Set<Long> students =
        new HashSet<>(rosters.studentIds(assessment.courseSectionId(), assessment.heldOn()));
    students.addAll(marked);
    new MarkSheetRules(assessment.maxMarks(), students).require(input.marks());
  }

  private void requireMayCorrect(long courseSectionId) {
    Conditions where = new Conditions().and("cs.id = :id", "id", courseSectionId);
    reach.restrict(where, "cs.id", Permission.MARKS_EDIT);
    where
        .applyTo(
            database.createQuery("select cs.id from CourseSection cs" + where.where(), Long.class))
        .getResultStream()
        .findFirst()
        .orElseThrow(
            () ->
                new ForbiddenException(
                    "Some marks were set before; correcting them is not allowed"));
  }
}
