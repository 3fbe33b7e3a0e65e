package com.mindwhile.erp.promotions;

import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.school.SectionView;
import com.mindwhile.erp.school.Sections;
import com.mindwhile.erp.shared.Conditions;
import com.mindwhile.erp.shared.ConflictException;
import com.mindwhile.erp.shared.NotFoundException;
import com.mindwhile.erp.shared.Page;
import com.mindwhile.erp.shared.PageRequest;
import com.mindwhile.erp.shared.PagedQuery;
import com.mindwhile.erp.shared.RuleBrokenException;
import com.mindwhile.erp.shared.SortKeys;
import com.mindwhile.erp.students.VisibleStudents;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;

/** What becomes of each student at the end of the year. */
@Stateless
public class PromotedStudents {

  /** The orders they can be listed in. */
  public static final SortKeys SORT =
      new SortKeys(
          Map.of(
              "id", List.of("st.id"),
              "lastName", List.of("s.lastName", "s.firstName"),
              "section", List.of("st.sectionId", "s.lastName", "s.firstName")),
          "section",
          "st.id");

  private static final PagedQuery<PromotedStudentView> LIST =
      new PagedQuery<>(
          PromotedStudentView.class,
          "new com.mindwhile.erp.promotions.PromotedStudentView(s.id, st.version, s.firstName,"
              + " s.lastName, st.sectionId, st.outcome, st.toSectionId, st.note,"
              + " case when st.enrollmentId is null then false else true end)",
          "PromotedStudent st join Student s on s.id = st.studentId and s.deletedAt is null",
          "",
          SORT);

  @Inject @SchoolDatabase private EntityManager database;
  @Inject private Promotions promotions;
  @Inject private Sections sections;
  @Inject private VisibleStudents visible;

  /**
   * Who goes where.
   *
   * @throws NotFoundException if the caller may not see the promotion
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Page<PromotedStudentView> list(
      long promotionId, PromotedStudentFilter filter, PageRequest request) {
    promotions.get(promotionId);
    Conditions where =
        of(promotionId)
            .and("st.sectionId = :section", "section", filter.sectionId())
            .and("st.outcome = :outcome", "outcome", filter.outcome());
    return LIST.page(database, where, request);
  }

  /** One of them. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public PromotedStudentView get(long promotionId, long studentId) {
    promotions.get(promotionId);
    return LIST.one(database, of(promotionId).and("s.id = :student", "student", studentId))
        .orElseThrow(() -> new NotFoundException("The student"));
  }

  /**
   * Makes an exception of a student.
   *
   * @param version the version the caller saw
   * @throws ConflictException if the section was carried out already
   * @throws RuleBrokenException if there is no such section in the next year, who stays at the
   *     school gets none or who leaves gets one, or who repeats gets one of another grade level
   */
  public PromotedStudentView decide(
      long promotionId, long studentId, int version, DecisionInput decision) {
    PromotedStudentView present = get(promotionId, studentId);
    PromotionSection section =
        database
            .createQuery(
                "select ps from PromotionSection ps where ps.promotionId = :promotion"
                    + " and ps.sectionId = :section",
                PromotionSection.class)
            .setParameter("promotion", promotionId)
            .setParameter("section", present.sectionId())
            .getSingleResult();
    database.refresh(section, LockModeType.PESSIMISTIC_WRITE);
    if (section.status() != SectionStatus.PLANNED) {
      throw new ConflictException("The section was promoted already");
    }
    requirePossible(promotionId, present.sectionId(), decision);
    PromotedStudent student =
        database
            .createQuery(
                "select st from PromotedStudent st where st.promotionId = :promotion"
                    + " and st.studentId = :student",
                PromotedStudent.class)
            .setParameter("promotion", promotionId)
            .setParameter("student", studentId)
            .getSingleResult();
    student.requireVersion(version);
    student.decide(decision);
    database.flush();
    return get(promotionId, studentId);
  }

  private void requirePossible(long promotionId, long sectionId, DecisionInput decision) {
    if (decision.outcome().staysAtSchool() != (decision.toSectionId() != null)) {
      throw new RuleBrokenException(
          "Who stays at the school goes to a section, who leaves to none");
    }
    if (decision.toSectionId() == null) {
      return;
    }
    SectionView target = sections.requireExisting(decision.toSectionId());
    if (target.academicYearId() != database.find(Promotion.class, promotionId).toAcademicYearId()) {
      throw new RuleBrokenException("Students go to sections of the year that follows");
    }
    boolean sameGrade = target.gradeLevelId() == sections.requireExisting(sectionId).gradeLevelId();
    if (sameGrade != (decision.outcome() == Outcome.REPEAT)) {
      throw new RuleBrokenException("Who repeats stays in the grade level, and nobody else");
    }
  }

  private Conditions of(long promotionId) {
    Conditions where =
        new Conditions().and("st.promotionId = :promotion", "promotion", promotionId);
    visible.restrict(where, "s.id", Permission.STUDENTS_PROMOTE);
    return where;
  }
}
