package com.mindwhile.erp.marks;

import com.mindwhile.erp.courses.CourseSectionView;
import com.mindwhile.erp.courses.Rosters;
import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.rbac.WorkContext;
import com.mindwhile.erp.shared.RuleBrokenException;
import com.mindwhile.erp.tenancy.SchoolClock;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The results of a course section, from the first mark to their publication. */
@Stateless
public class Gradebooks {

  @Inject @SchoolDatabase private EntityManager database;
  @Inject private GradebookRows rows;
  @Inject private CourseMarks marks;
  @Inject private GradebookAccess access;
  @EJB private Rosters rosters;
  @Inject private WorkContext work;
  @Inject private SchoolClock clock;

  /**
   * The results published or, before, what they would be; those of the students the caller may see.
   *
   * @throws NotFoundException if the caller may not see any of the course section
   */
  public GradebookView get(long courseSectionId) {
    Gradebook gradebook = rows.of(courseSectionId);
    CourseSectionView taught = access.require(courseSectionId, gradebook.status());
    List<CourseResultView> results =
        access.named(
            courseSectionId,
            gradebook.publicationId() == null
                ? draft(taught.courseId(), courseSectionId)
                : published(gradebook.publicationId()));
    return gradebook.view(taught, results);
  }

  /**
   * The teacher is done with the marks.
   *
   * @throws NotFoundException if the caller does not teach it
   * @throws com.mindwhile.erp.shared.ConflictException if they are submitted or published already
   * @throws RuleBrokenException if there are no assessments, or a mark is missing
   */
  public void submit(long courseSectionId) {
    Gradebook gradebook = rows.hold(courseSectionId);
    CourseSectionView taught = access.require(courseSectionId, Permission.MARKS_ENTER);
    gradebook.submit(work.actor(), clock.now());
    marks.scheme(taught.courseId());
    requireComplete(courseSectionId);
    database.flush();
  }

  /**
   * Publishes the results, as copies that stay as they are.
   *
   * @throws NotFoundException if the caller may not reach the course section
   * @throws com.mindwhile.erp.shared.ConflictException if they are not submitted
   */
  public void publish(long courseSectionId) {
    Gradebook gradebook = rows.hold(courseSectionId);
    access.require(courseSectionId, Permission.MARKS_PUBLISH);
    gradebook.requireSubmitted();
    TaughtCourse taught = marks.taught(courseSectionId);
    CourseScheme scheme = marks.scheme(taught.courseId());
    ResultPublication publication =
        new ResultPublication(
            courseSectionId, gradebook.publications() + 1, scheme, work.actor(), clock.now());
    database.persist(publication);
    scheme
        .results(marks.ofCourseSection(courseSectionId))
        .forEach(result -> database.persist(new PublishedResult(publication.id(), taught, result)));
    gradebook.publish(publication.id(), work.actor(), clock.now());
    database.flush();
  }

  /**
   * Has marks corrected that were submitted or published. Until they are published again nobody
   * sees results.
   *
   * @throws NotFoundException if the caller may not reach the course section
   * @throws com.mindwhile.erp.shared.ConflictException if they are open
   */
  public void reopen(long courseSectionId, ReopeningInput input) {
    Gradebook gradebook = rows.hold(courseSectionId);
    access.require(courseSectionId, Permission.MARKS_REOPEN);
    gradebook.reopen(input.reason(), work.actor(), clock.now());
    database.flush();
  }

  private List<CourseResult> draft(long courseId, long courseSectionId) {
    Map<Long, List<CountedMark>> entered = marks.ofCourseSection(courseSectionId);
    return entered.isEmpty() ? List.of() : marks.scheme(courseId).results(entered);
  }

  private List<CourseResult> published(long publicationId) {
    return database
        .createQuery(
            "select r from PublishedResult r where r.publicationId = :publication",
            PublishedResult.class)
        .setParameter("publication", publicationId)
        .getResultStream()
        .map(PublishedResult::result)
        .toList();
  }

  /** A missing mark is neither nothing nor an excuse. */
  private void requireComplete(long courseSectionId) {
    List<Assessment> assessments = marks.assessments(courseSectionId);
    if (assessments.isEmpty()) {
      throw new RuleBrokenException("There are no assessments to submit");
    }
    Map<Long, Set<Long>> marked = marks.markedByAssessment(courseSectionId);
    for (Assessment assessment : assessments) {
      Set<Long> missing = new HashSet<>(rosters.studentIds(courseSectionId, assessment.heldOn()));
      missing.removeAll(marked.getOrDefault(assessment.id(), Set.of()));
      if (!missing.isEmpty()) {
        throw new RuleBrokenException(
            "Marks are missing in " + assessment.name() + ": " + missing.size());
      }
    }
  }
}
