package com.mindwhile.erp.fees;

import com.mindwhile.erp.shared.RuleBrokenException;
import com.mindwhile.erp.tenancy.SchoolClock;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * The transactions that charge many students. Each holds all accounts before it reads anything, so
 * that what it reads is as it is now, and nothing else has to be locked.
 */
@Stateless
public class Charging {

  @Inject @SchoolDatabase private EntityManager database;
  @EJB private FeeAccounts opening;
  @Inject private StudentAccounts accounts;
  @EJB private FeeNumbers numbers;
  @Inject private FeeRules rules;
  @Inject private SchoolClock clock;

  /**
   * Invoices an instalment to those of the students who do not have it.
   *
   * @throws RuleBrokenException if there is no such instalment
   */
  public InvoicingResult invoice(long feeStructureId, int number, List<Long> students) {
    // held as long as somebody is invoiced by it: it must not be changed meanwhile
    FeeStructure structure =
        database.find(FeeStructure.class, feeStructureId, LockModeType.PESSIMISTIC_WRITE);
    if (structure == null) {
      throw new RuleBrokenException("There is no such fee structure");
    }
    opening.open(students);
    SortedMap<Long, StudentBooks> books = accounts.hold(students);
    Instalment instalment = structure.instalment(number);
    int all = books.size();
    books.keySet().removeAll(invoiced(instalment, students));
    BigDecimal charged =
        books.isEmpty() ? Money.ZERO : issue(structure.academicYearId(), instalment, books);
    return new InvoicingResult(books.size(), all - books.size(), charged, false);
  }

  private BigDecimal issue(
      long academicYearId, Instalment instalment, SortedMap<Long, StudentBooks> books) {
    Money money = rules.money();
    Map<Long, List<Concession>> concessions = concessions(academicYearId, books.keySet());
    Map<Long, List<Payment>> advances = advances(books.keySet());
    long number = numbers.take(FeeNumbers.INVOICES, books.size());
    BigDecimal charged = Money.ZERO;
    for (Map.Entry<Long, StudentBooks> each : books.entrySet()) {
      long student = each.getKey();
      List<InvoiceLine> lines =
          instalment.priced(concessions.getOrDefault(student, List.of()), money);
      Invoice invoice = new Invoice(number++, student, instalment, clock.today(), lines);
      each.getValue().issue(invoice);
      each.getValue()
          .settle(
              EntryKind.ADVANCE_USED, advances.getOrDefault(student, List.of()), List.of(invoice));
      database.persist(invoice);
      charged = charged.add(invoice.amount());
    }
    accounts.close(books.values());
    return charged;
  }

  /**
   * Charges late fees on those of the invoices that still are late, once the students' advances are
   * used for them.
   *
   * @param students the student of each invoice
   */
  public LateFeeResult chargeLateFees(Map<Long, Long> students) {
    if (students.isEmpty()) {
      return new LateFeeResult(0, Money.ZERO, false);
    }
    SortedMap<Long, StudentBooks> books = accounts.hold(new HashSet<>(students.values()));
    Money money = rules.money();
    FeePolicy policy = rules.policy();
    LocalDate notLateFrom = policy.notLateFrom(clock.today());
    List<Invoice> late =
        invoices(students.keySet()).stream().filter(it -> it.isLate(notLateFrom)).toList();
    settle(late, books);
    int count = 0;
    BigDecimal charged = Money.ZERO;
    for (Invoice invoice : late) {
      if (invoice.isLate(notLateFrom)) {
        BigDecimal fee = policy.lateFee(invoice, money);
        books.get(invoice.studentId()).chargeLate(invoice, fee);
        charged = charged.add(fee);
        count++;
      }
    }
    accounts.close(books.values());
    return new LateFeeResult(count, charged, false);
  }

  private void settle(List<Invoice> late, Map<Long, StudentBooks> books) {
    Map<Long, List<Payment>> advances = advances(books.keySet());
    late.stream()
        .filter(invoice -> advances.containsKey(invoice.studentId()))
        .collect(Collectors.groupingBy(Invoice::studentId))
        .forEach(
            (student, invoices) ->
                books.get(student).settle(EntryKind.ADVANCE_USED, advances.get(student), invoices));
  }

  private Set<Long> invoiced(Instalment instalment, Collection<Long> students) {
    return students.isEmpty()
        ? Set.of()
        : new HashSet<>(
            database
                .createQuery(
                    "select i.studentId from Invoice i where i.feeStructureId = :structure"
                        + " and i.instalment = :instalment and i.active = true"
                        + " and i.studentId in :students",
                    Long.class)
                .setParameter("structure", instalment.feeStructureId())
                .setParameter("instalment", instalment.number())
                .setParameter("students", students)
                .getResultList());
  }

  private Map<Long, List<Concession>> concessions(long academicYearId, Collection<Long> students) {
    return database
        .createQuery(
            "select c from Concession c where c.academicYearId = :year"
                + " and c.studentId in :students",
            Concession.class)
        .setParameter("year", academicYearId)
        .setParameter("students", students)
        .getResultStream()
        .collect(Collectors.groupingBy(Concession::studentId));
  }

  private Map<Long, List<Payment>> advances(Collection<Long> students) {
    return database
        .createQuery(
            "select p from Payment p where p.studentId in :students and p.advance > 0"
                + " order by p.id",
            Payment.class)
        .setParameter("students", students)
        .getResultStream()
        .collect(Collectors.groupingBy(Payment::studentId));
  }

  private List<Invoice> invoices(Collection<Long> ids) {
    return database
        .createQuery("select i from Invoice i where i.id in :ids order by i.id", Invoice.class)
        .setParameter("ids", ids)
        .getResultList();
  }
}
