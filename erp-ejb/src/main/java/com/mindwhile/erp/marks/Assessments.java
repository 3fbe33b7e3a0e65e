package com.mindwhile.erp.marks;

import com.mindwhile.erp.courses.CourseSectionView;
import com.mindwhile.erp.courses.CourseSections;
import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.school.calendar.TermView;
import com.mindwhile.erp.school.calendar.Terms;
import com.mindwhile.erp.shared.Conditions;
import com.mindwhile.erp.shared.ConflictException;
import com.mindwhile.erp.shared.NotFoundException;
import com.mindwhile.erp.shared.Page;
import com.mindwhile.erp.shared.PageRequest;
import com.mindwhile.erp.shared.PagedQuery;
import com.mindwhile.erp.shared.RuleBrokenException;
import com.mindwhile.erp.shared.SortKeys;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** The assessments of the course sections. They change while the marks are open. */
@Stateless
public class Assessments {

  /** The orders assessments can be listed in. */
  public static final SortKeys SORT =
      new SortKeys(
          Map.of(
              "id", List.of("a.id"),
              "heldOn", List.of("a.heldOn"),
              "name", List.of("a.name")),
          "heldOn",
          "a.id");

  private static final PagedQuery<AssessmentView> LIST =
      new PagedQuery<>(
          AssessmentView.class,
          "new com.mindwhile.erp.marks.AssessmentView(a.id, a.version, cs.id, c.name, g.name,"
              + " s.name, cs.termId, k.id, k.name, a.name, a.maxMarks, a.heldOn)",
          "Assessment a join CourseSection cs on cs.id = a.courseSectionId"
              + " join Course c on c.id = cs.courseId join Section s on s.id = cs.sectionId"
              + " join GradeLevel g on g.id = s.gradeLevelId"
              + " join AssessmentCategory k on k.id = a.categoryId",
          "",
          SORT);

  @Inject @SchoolDatabase private EntityManager database;
  @Inject private VisibleMarks visible;
  @Inject private GradebookRows gradebooks;
  @EJB private CourseSections courseSections;
  @EJB private Terms terms;

  /** The assessments the caller may see. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Page<AssessmentView> list(AssessmentFilter filter, PageRequest request) {
    Conditions where = filter.conditions();
    visible.restrictAssessments(where, "a.id");
    return LIST.page(database, where, request);
  }

  /**
   * One assessment.
   *
   * @throws NotFoundException if there is none with that id, or the caller may not see it
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public AssessmentView get(long id) {
    Conditions where = new Conditions().and("a.id = :id", "id", id);
    visible.restrictAssessments(where, "a.id");
    return LIST.one(database, where).orElseThrow(() -> new NotFoundException("The assessment"));
  }

  /**
   * Announces an assessment.
   *
   * @throws NotFoundException if the caller does not teach the course section
   * @throws ConflictException if it has one of that name, or its marks are not open
   * @throws RuleBrokenException if there is no such category, or the day is not in the term
   */
  public AssessmentView create(AssessmentInput input) {
    Gradebook gradebook = gradebooks.hold(input.courseSectionId());
    requirePossible(gradebook, input, 0);
    Assessment assessment = new Assessment(input);
    database.persist(assessment);
    database.flush();
    return view(assessment.id());
  }

  /**
   * Announces an assessment anew.
   *
   * @param version the version the caller saw
   * @throws ConflictException if the course section has another of that name, or its marks are not
   *     open
   * @throws RuleBrokenException if there is no such category, the day is not in the term, or a mark
   *     is above the maximum
   */
  public AssessmentView update(long id, int version, AssessmentInput input) {
    Gradebook gradebook = gradebooks.holdOf(id);
    Assessment assessment = find(id);
    courseSections.requireVisible(assessment.courseSectionId(), Permission.MARKS_EDIT);
    assessment.requireVersion(version);
    assessment.describe(input);
    requirePossible(gradebook, input, id);
    requireWithin(id, assessment.maxMarks());
    database.flush();
    return view(id);
  }

  /**
   * Removes an assessment nobody has a mark in; marks are found by the database.
   *
   * @throws ConflictException if the marks are not open
   */
  public void delete(long id, int version) {
    Gradebook gradebook = gradebooks.holdOf(id);
    Assessment assessment = find(id);
    courseSections.requireVisible(assessment.courseSectionId(), Permission.MARKS_EDIT);
    assessment.requireVersion(version);
    gradebook.requireOpen();
    database.remove(assessment);
    database.flush();
  }

  private void requirePossible(Gradebook gradebook, AssessmentInput input, long except) {
    CourseSectionView taught =
        courseSections.requireVisible(input.courseSectionId(), Permission.MARKS_EDIT);
    gradebook.requireOpen();
    TermView term = terms.requireExisting(taught.termId());
    if (input.heldOn().isBefore(term.startsOn()) || input.heldOn().isAfter(term.endsOn())) {
      throw new RuleBrokenException("The day is not in the course section's term");
    }
    requireCategory(input.categoryId(), taught.courseId());
    Conditions same =
        new Conditions()
            .and("a.courseSectionId = :courseSection", "courseSection", taught.id())
            .and("a.name = :name", "name", input.name().strip())
            .and("a.id <> :except", "except", except);
    if (LIST.one(database, same).isPresent()) {
      throw new ConflictException("Another assessment of the course section has that name");
    }
  }

  private void requireCategory(long id, long courseId) {
    boolean known =
        !database
            .createQuery(
                "select 1 from AssessmentCategory k join CourseGrading g"
                    + " on g.id = k.courseGradingId where k.id = :id and g.courseId = :course",
                Integer.class)
            .setParameter("id", id)
            .setParameter("course", courseId)
            .getResultList()
            .isEmpty();
    if (!known) {
      throw new RuleBrokenException("The course has no such category");
    }
  }

  private void requireWithin(long id, BigDecimal maxMarks) {
    boolean above =
        !database
            .createQuery(
                "select 1 from AssessmentMark m where m.assessmentId = :id and m.marks > :most",
                Integer.class)
            .setParameter("id", id)
            .setParameter("most", maxMarks)
            .setMaxResults(1)
            .getResultList()
            .isEmpty();
    if (above) {
      throw new RuleBrokenException("Somebody has more marks than that maximum");
    }
  }

  private Assessment find(long id) {
    Assessment assessment = database.find(Assessment.class, id);
    if (assessment == null) {
      throw new NotFoundException("The assessment");
    }
    return assessment;
  }

  private AssessmentView view(long id) {
    return LIST.one(database, new Conditions().and("a.id = :id", "id", id)).orElseThrow();
  }
}
