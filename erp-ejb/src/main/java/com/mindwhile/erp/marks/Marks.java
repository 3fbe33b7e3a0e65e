package com.mindwhile.erp.marks;

import com.mindwhile.erp.courses.Rosters;
import com.mindwhile.erp.shared.Conditions;
import com.mindwhile.erp.shared.NotFoundException;
import com.mindwhile.erp.shared.Page;
import com.mindwhile.erp.shared.PageRequest;
import com.mindwhile.erp.shared.PagedQuery;
import com.mindwhile.erp.shared.SortKeys;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The marks of the school, as far as the caller may see them. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Marks {

  /** The orders marks can be listed in. */
  public static final SortKeys SORT = new SortKeys(Map.of("id", List.of("m.id")), "id", "m.id");

  /** The orders the history of an assessment's marks can be listed in. */
  public static final SortKeys HISTORY_SORT =
      new SortKeys(Map.of("id", List.of("h.id")), "id", "h.id");

  /**
   * What belongs to a mark is looked up for the rows of a page alone: databases like to begin with
   * the few courses there are, and would then read all marks.
   */
  private static final PagedQuery<AssessmentMarkView> LIST =
      new PagedQuery<>(
          AssessmentMarkView.class,
          "new com.mindwhile.erp.marks.AssessmentMarkView(m.id, m.assessmentId,"
              + " (select a.name from Assessment a where a.id = m.assessmentId),"
              + " (select a.heldOn from Assessment a where a.id = m.assessmentId),"
              + " m.courseSectionId,"
              + " (select c.name from CourseSection cs join Course c on c.id = cs.courseId"
              + " where cs.id = m.courseSectionId),"
              + " s.id, s.firstName, s.lastName, m.status, m.marks,"
              + " (select a.maxMarks from Assessment a where a.id = m.assessmentId), m.note)",
          "AssessmentMark m join Student s on s.id = m.studentId and s.deletedAt is null",
          "",
          SORT);

  private static final PagedQuery<AssessmentMarkChangeView> HISTORY =
      new PagedQuery<>(
          AssessmentMarkChangeView.class,
          "new com.mindwhile.erp.marks.AssessmentMarkChangeView(h.id, s.id, s.firstName,"
              + " s.lastName, h.statusBefore, h.marksBefore, h.statusAfter, h.marksAfter, h.note,"
              + " h.at, h.actor)",
          "AssessmentMarkChange h join Student s on s.id = h.studentId and s.deletedAt is null",
          "",
          HISTORY_SORT);

  @Inject @SchoolDatabase private EntityManager database;
  @Inject private VisibleMarks visible;
  @EJB private Assessments assessments;
  @Inject private GradebookRows gradebooks;
  @Inject private CourseMarks entered;
  @EJB private Rosters rosters;

  /** The marks that match. */
  public Page<AssessmentMarkView> list(MarkFilter filter, PageRequest request) {
    Conditions where = filter.conditions();
    visible.restrictMarks(where, "m.id");
    return LIST.page(database, where, request);
  }

  /**
   * The same by id, for a file.
   *
   * @param after the id of the last one that was had; 0 for the first ones
   * @param count how many at most
   */
  public List<MarkFileRow> following(MarkFilter filter, long after, int count) {
    Conditions where = filter.conditions().and("m.id > :after", "after", after);
    visible.restrictMarks(where, "m.id");
    return where
        .applyTo(
            database.createQuery(
                "select new com.mindwhile.erp.marks.MarkFileRow(m.id, m.assessmentId,"
                    + " s.admissionNumber, m.status, m.marks, m.note, s.lastName, s.firstName,"
                    + " (select a.name from Assessment a where a.id = m.assessmentId)) from "
                    + LIST.from()
                    + where.where()
                    + " order by m.id",
                MarkFileRow.class))
        .setMaxResults(count)
        .getResultList();
  }

  /**
   * One mark.
   *
   * @throws NotFoundException if there is none with that id, or the caller may not see it
   */
  public AssessmentMarkView get(long id) {
    Conditions where = new Conditions().and("m.id = :id", "id", id);
    visible.restrictMarks(where, "m.id");
    return LIST.one(database, where).orElseThrow(() -> new NotFoundException("The mark"));
  }

  /**
   * The marks of an assessment with the students who have none yet.
   *
   * @throws NotFoundException if there is none with that id, or the caller may not see it
   */
  public MarkSheetView sheet(long assessmentId) {
    AssessmentView assessment = assessments.get(assessmentId);
    Set<Long> students =
        new HashSet<>(rosters.studentIds(assessment.courseSectionId(), assessment.heldOn()));
    students.addAll(entered.marked(assessmentId));
    return new MarkSheetView(
        assessmentId,
        assessment.version(),
        assessment.maxMarks(),
        assessment.heldOn(),
        gradebooks.of(assessment.courseSectionId()).status(),
        students.isEmpty() ? List.of() : rows(assessment, students));
  }

  /**
   * How the marks of an assessment came about. What was corrected on the way was never published,
   * so this is for those who see marks before they are; there is nothing of it for others.
   *
   * @throws NotFoundException if there is none with that id, or the caller may not see it
   */
  public Page<AssessmentMarkChangeView> history(long assessmentId, PageRequest request) {
    AssessmentView assessment = assessments.get(assessmentId);
    Conditions where =
        new Conditions()
            .and("h.assessmentId = :id", "id", assessmentId)
            .with("ofCourse", assessment.courseSectionId());
    visible.restrictDrafts(where, ":ofCourse");
    return HISTORY.page(database, where, request);
  }

  private List<MarkSheetRow> rows(AssessmentView assessment, Set<Long> students) {
    Conditions where =
        new Conditions()
            .and("s.id in (:students)", "students", students)
            .and("s.deletedAt is null")
            .with("assessment", assessment.id());
    visible.restrictStudents(where, "s.id", assessment.courseSectionId());
    return where
        .applyTo(
            database.createQuery(
                "select new com.mindwhile.erp.marks.MarkSheetRow(s.id, s.firstName, s.lastName,"
                    + " m.status, m.marks, m.note) from Student s left join AssessmentMark m"
                    + " on m.studentId = s.id and m.assessmentId = :assessment"
                    + where.where()
                    + " order by s.lastName, s.firstName, s.id",
                MarkSheetRow.class))
        .getResultList();
  }
}
