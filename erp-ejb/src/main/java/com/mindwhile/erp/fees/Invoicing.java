package com.mindwhile.erp.fees;

import com.mindwhile.erp.shared.Conditions;
import com.mindwhile.erp.shared.RuleBrokenException;
import com.mindwhile.erp.tenancy.SchoolClock;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** Charges many students at once: instalments and late fees. */
@Stateless
public class Invoicing {

  /** As many students or invoices as one call takes on. */
  public static final int MAX = 1_000;

  @Inject @SchoolDatabase private EntityManager database;
  @Inject private StudentAccounts accounts;
  @Inject private FeeNumbers numbers;
  @Inject private FeeRules rules;
  @Inject private SchoolClock clock;

  /**
   * Invoices an instalment to the students who are or will be in the structure's year and grade
   * level, those who have it already left out. Advances they have are used for it.
   *
   * @throws RuleBrokenException if there is no such instalment, or they are more than {@value #MAX}
   */
  public InvoicingResult invoice(InvoicingInput input) {
    // held first, so that two who invoice the same do it one after the other
    FeeStructure structure =
        database.find(FeeStructure.class, input.feeStructureId(), LockModeType.PESSIMISTIC_WRITE);
    if (structure == null) {
      throw new RuleBrokenException("There is no such fee structure");
    }
    Instalment instalment = structure.instalment(input.instalment());
    List<Long> students = students(structure, input);
    Set<Long> invoiced = new HashSet<>(invoiced(instalment, students));
    List<Long> missing = students.stream().filter(it -> !invoiced.contains(it)).toList();
    BigDecimal charged = charge(structure, instalment, missing);
    return new InvoicingResult(missing.size(), students.size() - missing.size(), charged);
  }

  private BigDecimal charge(FeeStructure structure, Instalment instalment, List<Long> students) {
    SortedMap<Long, StudentBooks> books = accounts.hold(students);
    if (books.isEmpty()) {
      return Money.ZERO;
    }
    Money money = rules.money();
    Map<Long, List<Concession>> concessions = concessions(structure, students);
    Map<Long, List<Payment>> advances = advances(students);
    long number = numbers.take(FeeNumbers.INVOICES, books.size());
    BigDecimal charged = Money.ZERO;
    for (StudentBooks each : books.values()) {
      long student = each.studentId();
      List<InvoiceLine> lines =
          instalment.priced(concessions.getOrDefault(student, List.of()), money);
      Invoice invoice = new Invoice(number++, student, instalment, clock.today(), lines);
      database.persist(invoice);
      each.issue(invoice);
      each.settle(
          EntryKind.ADVANCE_USED, advances.getOrDefault(student, List.of()), List.of(invoice));
      charged = charged.add(invoice.amount());
    }
    accounts.close(books.values());
    return charged;
  }

  /**
   * Charges the late fees that have become due, of the invoices longest due first.
   *
   * @throws RuleBrokenException if the school has none
   */
  public LateFeeResult chargeLateFees() {
    FeePolicy policy = rules.policy();
    if (!policy.hasLateFees()) {
      throw new RuleBrokenException("The school's fee policy has no late fee");
    }
    List<Object[]> late = late(policy);
    Set<Long> students = late.stream().map(row -> (Long) row[1]).collect(Collectors.toSet());
    SortedMap<Long, StudentBooks> books = accounts.hold(students);
    Money money = rules.money();
    int count = 0;
    BigDecimal charged = Money.ZERO;
    for (Invoice invoice : held(late.stream().map(row -> (Long) row[0]).toList())) {
      if (invoice.isLate(policy.notLateFrom(clock.today()))) {
        BigDecimal fee = policy.lateFee(invoice, money);
        books.get(invoice.studentId()).chargeLate(invoice, fee);
        charged = charged.add(fee);
        count++;
      }
    }
    accounts.close(books.values());
    return new LateFeeResult(count, charged, late.size() == MAX);
  }

  private List<Long> students(FeeStructure structure, InvoicingInput input) {
    Conditions where =
        new Conditions()
            .and("s.academicYearId = :year", "year", structure.academicYearId())
            .and("s.gradeLevelId = :gradeLevel", "gradeLevel", structure.gradeLevelId())
            .and("(e.exitDate is null or e.exitDate > :today)", "today", clock.today())
            .and("s.id = :section", "section", input.sectionId())
            .and("e.studentId = :student", "student", input.studentId());
    List<Long> students =
        where
            .applyTo(
                database.createQuery(
                    "select distinct e.studentId from Enrollment e"
                        + " join Section s on s.id = e.sectionId"
                        + " join Student st on st.id = e.studentId and st.deletedAt is null"
                        + where.where(),
                    Long.class))
            .setMaxResults(MAX + 1)
            .getResultList();
    if (students.size() > MAX) {
      throw new RuleBrokenException(
          "These are more than " + MAX + " students: invoice section by section");
    }
    return students;
  }

  private List<Long> invoiced(Instalment instalment, Collection<Long> students) {
    return students.isEmpty()
        ? List.of()
        : database
            .createQuery(
                "select i.studentId from Invoice i where i.feeStructureId = :structure"
                    + " and i.instalment = :instalment and i.active = true"
                    + " and i.studentId in :students",
                Long.class)
            .setParameter("structure", instalment.feeStructureId())
            .setParameter("instalment", instalment.number())
            .setParameter("students", students)
            .getResultList();
  }

  private Map<Long, List<Concession>> concessions(
      FeeStructure structure, Collection<Long> students) {
    return database
        .createQuery(
            "select c from Concession c where c.academicYearId = :year"
                + " and c.studentId in :students",
            Concession.class)
        .setParameter("year", structure.academicYearId())
        .setParameter("students", students)
        .getResultStream()
        .collect(Collectors.groupingBy(Concession::studentId));
  }

  /** Held, since they may have changed while the accounts were waited for. */
  private Map<Long, List<Payment>> advances(Collection<Long> students) {
    return database
        .createQuery(
            "select p from Payment p where p.studentId in :students and p.advance > 0"
                + " order by p.id",
            Payment.class)
        .setParameter("students", students)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .collect(Collectors.groupingBy(Payment::studentId));
  }

  private List<Object[]> late(FeePolicy policy) {
    return database
        .createQuery(
            "select i.id, i.studentId from Invoice i where i.status = com.mindwhile.erp.fees.InvoiceStatus.OPEN"
                + " and i.lateFeeOn is null and i.dueOn < :before order by i.dueOn, i.id",
            Object[].class)
        .setParameter("before", policy.notLateFrom(clock.today()))
        .setMaxResults(MAX)
        .getResultList();
  }

  private List<Invoice> held(List<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : database
            .createQuery("select i from Invoice i where i.id in :ids", Invoice.class)
            .setParameter("ids", ids)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList();
  }
}
