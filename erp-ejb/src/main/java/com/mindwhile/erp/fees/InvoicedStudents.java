package com.mindwhile.erp.fees;

import com.mindwhile.erp.shared.Conditions;
import com.mindwhile.erp.shared.RuleBrokenException;
import com.mindwhile.erp.tenancy.SchoolClock;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/**
 * To whom an instalment is to be invoiced: the students who are or will be in the structure's year
 * and grade level, of a section or one alone if that is asked for, and not the deleted ones. Who
 * left on the day of the entry has no day there.
 */
@ApplicationScoped
public class InvoicedStudents {

  private static final String SECTIONS =
      " from FeeStructure f join Section s on s.academicYearId = f.academicYearId"
          + " and s.gradeLevelId = f.gradeLevelId";

  private static final String ENROLLED =
      SECTIONS
          + " join Enrollment e on e.sectionId = s.id"
          + " join Student st on st.id = e.studentId and st.deletedAt is null";

  private static final String HAS_IT =
      "exists (select 1 from Invoice i where i.feeStructureId = f.id"
          + " and i.instalment = :instalment and i.studentId = e.studentId and i.active = true)";

  @Inject @SchoolDatabase private EntityManager database;
  @Inject private SchoolClock clock;

  /**
   * Checks that the section or the student named, if one is, is among those that can be meant.
   *
   * @throws RuleBrokenException if not
   */
  void requireMeant(InvoicingInput input) {
    if (input.sectionId() != null && count("s.id", SECTIONS, sections(input)) == 0) {
      throw new RuleBrokenException(
          "There is no such section in the fee structure's year and grade level");
    }
    if (input.studentId() != null && count("e.studentId", ENROLLED, students(input)) == 0) {
      throw new RuleBrokenException(
          "There is no such student in the fee structure's year and grade level");
    }
  }

  /** How many have it. */
  long invoiced(InvoicingInput input) {
    Conditions where = students(input).and(HAS_IT).with("instalment", input.instalment());
    return count("e.studentId", ENROLLED, where);
  }

  /** Those who do not have it yet, in the order of their ids. */
  List<Long> missing(InvoicingInput input, int most) {
    Conditions where = students(input).and("not " + HAS_IT).with("instalment", input.instalment());
    return where
        .applyTo(
            database.createQuery(
                "select distinct e.studentId" + ENROLLED + where.where() + " order by e.studentId",
                Long.class))
        .setMaxResults(most)
        .getResultList();
  }

  private long count(String what, String from, Conditions where) {
    return where
        .applyTo(
            database.createQuery(
                "select count(distinct " + what + ")" + from + where.where(), Long.class))
        .getSingleResult();
  }

  private Conditions students(InvoicingInput input) {
    return sections(input)
        .and(
            "(e.exitDate is null or (e.exitDate > :today and e.exitDate > e.entryDate))",
            "today",
            clock.today())
        .and("e.studentId = :student", "student", input.studentId());
  }

  private static Conditions sections(InvoicingInput input) {
    return new Conditions()
        .and("f.id = :structure", "structure", input.feeStructureId())
        .and("s.id = :section", "section", input.sectionId());
  }
}
