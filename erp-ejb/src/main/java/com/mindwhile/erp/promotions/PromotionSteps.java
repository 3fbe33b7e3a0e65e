package com.mindwhile.erp.promotions;

import com.mindwhile.erp.school.calendar.AcademicYears;
import com.mindwhile.erp.shared.ConflictException;
import com.mindwhile.erp.shared.RuleBrokenException;
import com.mindwhile.erp.students.Transfer;
import com.mindwhile.erp.students.TransferInput;
import com.mindwhile.erp.students.Transfers;
import com.mindwhile.erp.tenancy.SchoolClock;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Carries out one section of a promotion, or takes it back: all of its students or none. */
@Stateless
public class PromotionSteps {

  private static final String UNDONE = "Promotion undone";

  @Inject @SchoolDatabase private EntityManager database;
  @Inject private PromotionPlan plan;
  @Inject private Transfers transfers;
  @Inject private AcademicYears years;
  @Inject private SchoolClock clock;

  /**
   * Takes the students of a section where they are to be; those who came to it since the plan was
   * made go along. Does nothing if it is done.
   *
   * @throws RuleBrokenException if a student has no section to go to, or the school is still to be
   *     left
   */
  public void carryOut(long promotionId, long sectionId) {
    PromotionSection section = hold(promotionId, sectionId);
    if (section.status() != SectionStatus.PLANNED) {
      return;
    }
    Promotion promotion = database.find(Promotion.class, promotionId);
    LocalDate entry = years.get(promotion.toAcademicYearId()).startsOn();
    plan.addStudents(promotionId, sectionId);
    for (PromotedStudent student : students(promotionId, sectionId)) {
      requirePossible(student, promotion);
      transfers
          .move(
              student.studentId(),
              new TransferInput(
                  sectionId,
                  promotion.effectiveOn(),
                  student.outcome().reason(),
                  student.toSectionId(),
                  entry,
                  student.outcome().status()))
          .ifPresent(student::moved);
    }
    section.finish(clock.now());
    database.flush();
  }

  /**
   * Takes the students of a section back. Does nothing if that was not done, or is undone.
   *
   * @throws ConflictException if it is too late, or enrolments have been changed since
   */
  public void undo(long promotionId, long sectionId) {
    PromotionSection section = hold(promotionId, sectionId);
    if (section.status() != SectionStatus.DONE) {
      return;
    }
    section.undo(clock.now());
    LocalDate exit = database.find(Promotion.class, promotionId).effectiveOn();
    for (Transfer transfer :
        students(promotionId, sectionId).stream()
            .map(PromotedStudent::transfer)
            .filter(Objects::nonNull)
            .toList()) {
      transfers.moveBack(transfer, exit, UNDONE);
    }
    database.flush();
  }

  private void requirePossible(PromotedStudent student, Promotion promotion) {
    if (student.outcome().staysAtSchool()) {
      if (student.toSectionId() == null) {
        throw new RuleBrokenException(
            "A student of section " + student.sectionId() + " has no section to go to");
      }
    } else if (promotion.effectiveOn().isAfter(clock.today())) {
      throw new RuleBrokenException(
          "Students leave the school on " + promotion.effectiveOn() + ", which is still to come");
    }
  }

  private PromotionSection hold(long promotionId, long sectionId) {
    List<?> id =
        database
            .createNativeQuery(
                "select id from promotion_sections where promotion_id = ? and section_id = ?"
                    + " for update")
            .setParameter(1, promotionId)
            .setParameter(2, sectionId)
            .getResultList();
    return database.find(PromotionSection.class, ((Number) id.get(0)).longValue());
  }

  private List<PromotedStudent> students(long promotionId, long sectionId) {
    return database
        .createQuery(
            "select st from PromotedStudent st where st.promotionId = :promotion"
                + " and st.sectionId = :section order by st.studentId",
            PromotedStudent.class)
        .setParameter("promotion", promotionId)
        .setParameter("section", sectionId)
        .getResultList();
  }
}
