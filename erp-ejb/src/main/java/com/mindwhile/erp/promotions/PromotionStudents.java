package com.mindwhile.erp.promotions;

import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.school.Settings;
import com.mindwhile.erp.shared.Conditions;
import com.mindwhile.erp.shared.ConflictException;
import com.mindwhile.erp.shared.NotFoundException;
import com.mindwhile.erp.shared.Page;
import com.mindwhile.erp.shared.PageRequest;
import com.mindwhile.erp.shared.PagedQuery;
import com.mindwhile.erp.shared.RuleBrokenException;
import com.mindwhile.erp.shared.SortKeys;
import com.mindwhile.erp.students.VisibleStudents;
import com.mindwhile.erp.tenancy.SchoolClock;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;

/** What becomes of the students in promotions: the preview, name by name, and its exceptions. */
@Stateless
public class PromotionStudents {

  /**
   * The orders the students of a promotion can be listed in. By id is as they were planned: section
   * by section and by name, but for those who were added later.
   */
  public static final SortKeys SORT =
      new SortKeys(
          Map.of("id", List.of("m.id"), "lastName", List.of("s.lastName", "s.firstName")),
          "id",
          "m.id");

  private static final PagedQuery<PromotionStudentView> LIST =
      new PagedQuery<>(
          PromotionStudentView.class,
          "new com.mindwhile.erp.promotions.PromotionStudentView(m.studentId, m.version,"
              + " s.admissionNumber, s.firstName, s.lastName, m.sectionId, fg.name, f.name,"
              + " m.decision, m.toSectionId, tg.name, t.name, m.reason, m.excepted,"
              + " m.enteredId)",
          "PromotionStudent m join Student s on s.id = m.studentId and s.deletedAt is null"
              + " join Section f on f.id = m.sectionId"
              + " join GradeLevel fg on fg.id = f.gradeLevelId"
              + " left join Section t on t.id = m.toSectionId"
              + " left join GradeLevel tg on tg.id = t.gradeLevelId",
          "",
          SORT);

  @Inject @SchoolDatabase private EntityManager database;
  @EJB private Settings settings;
  @Inject private PromotionPlans plans;
  @Inject private VisibleStudents visible;
  @Inject private SchoolClock clock;

  /**
   * The students of a promotion who match.
   *
   * @throws NotFoundException if there is no such promotion
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Page<PromotionStudentView> list(
      long promotionId, PromotionStudentFilter filter, PageRequest request) {
    plans.find(promotionId);
    return LIST.page(database, of(promotionId, filter.conditions()), request);
  }

  /**
   * One student of a promotion.
   *
   * @throws NotFoundException if the promotion has none with that id
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public PromotionStudentView get(long promotionId, long studentId) {
    return LIST.one(
            database,
            of(promotionId, new Conditions().and("m.studentId = :student", "student", studentId)))
        .orElseThrow(() -> new NotFoundException("The student of the promotion"));
  }

  /**
   * Decides about one student.
   *
   * @param version the version the caller saw
   * @throws ConflictException if the section is promoted, or the promotion is being worked on
   * @throws RuleBrokenException if it cannot be decided so: see {@link PromotionDecision}
   */
  public PromotionStudentView decide(
      long promotionId, long studentId, int version, PromotionStudentInput input) {
    settings.lock();
    long sectionId = get(promotionId, studentId).sectionId();
    PromotionSection section = plans.hold(promotionId, sectionId);
    PromotionStudent student = find(promotionId, studentId);
    student.requireVersion(version);
    section.plan();
    Promotion promotion = plans.find(promotionId);
    promotion.change(clock.now());
    Long target =
        plans
            .next(promotion.toAcademicYearId())
            .target(
                plans.place(sectionId),
                input.decision(),
                input.toSectionId(),
                section.toSectionId());
    student.decide(input, target, section);
    database.flush();
    return get(promotionId, studentId);
  }

  private PromotionStudent find(long promotionId, long studentId) {
    return database
        .createQuery(
            "select m from PromotionStudent m where m.promotionId = :promotion"
                + " and m.studentId = :student",
            PromotionStudent.class)
        .setParameter("promotion", promotionId)
        .setParameter("student", studentId)
        .getSingleResult();
  }

  private Conditions of(long promotionId, Conditions where) {
    where.and("m.promotionId = :promotion", "promotion", promotionId);
    visible.restrict(where, "m.studentId", Permission.STUDENTS_PROMOTE);
    return where;
  }
}
