package com.mindwhile.erp.fees;

import com.mindwhile.erp.shared.RuleBrokenException;
import com.mindwhile.erp.tenancy.SchoolClock;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Charges many students at once: instalments and late fees. Who comes into question is looked up
 * first; {@link Charging} does it, and looks again at what it holds.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Invoicing {

  /** As many students or invoices as one call takes on. */
  public static final int MAX = 1_000;

  @Inject @SchoolDatabase private EntityManager database;
  @Inject private InvoicedStudents students;
  @EJB private Charging charging;
  @Inject private FeeRules rules;
  @Inject private SchoolClock clock;

  /**
   * Invoices an instalment to the students who are or will be in the structure's year and grade
   * level, those who have it already left out; at most {@value #MAX} of them at once. Advances they
   * have are used for it.
   *
   * @throws RuleBrokenException if there is no such instalment, or the section or the student is
   *     not of the structure's year and grade level
   */
  public InvoicingResult invoice(InvoicingInput input) {
    students.requireMeant(input);
    long before = students.invoiced(input);
    List<Long> missing = students.missing(input, MAX + 1);
    InvoicingResult result =
        charging.invoice(
            input.feeStructureId(),
            input.instalment(),
            missing.subList(0, Math.min(MAX, missing.size())));
    return new InvoicingResult(
        result.invoiced(),
        before + result.alreadyInvoiced(),
        result.amount(),
        missing.size() > MAX);
  }

  /**
   * Charges the late fees that have become due, of the invoices longest due first, at most {@value
   * #MAX} at once.
   *
   * @throws RuleBrokenException if the school has none
   */
  public LateFeeResult chargeLateFees() {
    FeePolicy policy = rules.policy();
    if (!policy.hasLateFees()) {
      throw new RuleBrokenException("The school's fee policy has no late fee");
    }
    List<Object[]> late = late(policy.notLateFrom(clock.today()));
    Map<Long, Long> now =
        late.stream()
            .limit(MAX)
            .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    LateFeeResult result = charging.chargeLateFees(now);
    return new LateFeeResult(result.charged(), result.amount(), late.size() > MAX);
  }

  /** Invoices with their students, who are not deleted. */
  private List<Object[]> late(LocalDate dueBefore) {
    return database
        .createQuery(
            "select i.id, i.studentId from Invoice i"
                + " join Student st on st.id = i.studentId and st.deletedAt is null"
                + " where i.status = com.mindwhile.erp.fees.InvoiceStatus.OPEN"
                + " and i.lateFeeOn is null and i.dueOn < :before order by i.dueOn, i.id",
            Object[].class)
        .setParameter("before", dueBefore)
        .setMaxResults(MAX + 1)
        .getResultList();
  }
}
