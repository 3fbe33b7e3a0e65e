package com.mindwhile.erp.fees;

import com.mindwhile.erp.shared.Conditions;
import com.mindwhile.erp.shared.FieldViolation;
import com.mindwhile.erp.shared.InvalidInputException;
import com.mindwhile.erp.shared.Page;
import com.mindwhile.erp.shared.PageRequest;
import com.mindwhile.erp.tenancy.SchoolClock;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What the school is owed and what it received. Each is read from an index alone, unless it is
 * about some students only.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FeeReports {

  /** As many days as a collection report takes in. */
  public static final int MAX_DAYS = 400;

  private static final String OPEN = "i.status = com.mindwhile.erp.fees.InvoiceStatus.OPEN";
  private static final String NOT_DELETED =
      "exists (select 1 from Student s where s.id = i.studentId and s.deletedAt is null)";

  @Inject @SchoolDatabase private EntityManager database;
  @Inject private SchoolClock clock;

  /** What is outstanding, by how long it has been due. */
  public AgeingView ageing(FeeReportFilter filter) {
    LocalDate today = clock.today();
    Conditions where = filter.restrict(new Conditions().and(OPEN), "i.studentId", today);
    List<AgeingView.DueDay> days =
        where
            .applyTo(
                database.createQuery(
                    "select new com.mindwhile.erp.fees.AgeingView$DueDay(i.dueOn, count(*),"
                        + " sum(i.outstanding)) from Invoice i"
                        + where.where()
                        + " group by i.dueOn",
                    AgeingView.DueDay.class))
            .getResultList();
    return AgeingView.of(today, days);
  }

  /**
   * What came in and went back.
   *
   * @throws InvalidInputException if the last day is before the first, or they are more than
   *     {@value #MAX_DAYS}
   */
  public CollectionView collection(LocalDate from, LocalDate to, FeeReportFilter filter) {
    requireFew(from, to);
    Conditions where = between("p.receivedOn", from, to, "p.studentId", filter);
    List<CollectionRow> rows =
        where
            .applyTo(
                database.createQuery(
                    "select new com.mindwhile.erp.fees.CollectionRow(p.receivedOn, p.method,"
                        + " count(*), sum(p.amount)) from Payment p"
                        + where.where()
                        + " group by p.receivedOn, p.method order by p.receivedOn, p.method",
                    CollectionRow.class))
            .getResultList();
    return CollectionView.of(from, to, rows, refunded(from, to, filter));
  }

  /** The students with something overdue, the most first; not those who are deleted. */
  public Page<DefaulterView> defaulters(FeeReportFilter filter, PageRequest request) {
    LocalDate today = clock.today();
    Conditions where =
        filter.restrict(
            new Conditions().and(OPEN).and("i.dueOn < :today", "today", today).and(NOT_DELETED),
            "i.studentId",
            today);
    long total =
        where
            .applyTo(
                database.createQuery(
                    "select count(distinct i.studentId) from Invoice i" + where.where(),
                    Long.class))
            .getSingleResult();
    where.with("pageSize", request.size()).with("pageOffset", request.offset());
    List<DefaulterView> items =
        where
            .applyTo(
                database.createQuery(
                    "select new com.mindwhile.erp.fees.DefaulterView(st.id, st.admissionNumber,"
                        + " st.firstName, st.lastName, d.invoices, d.overdue, d.since) from"
                        + " (select i.studentId as id, count(*) as invoices,"
                        + " sum(i.outstanding) as overdue, min(i.dueOn) as since from Invoice i"
                        + where.where()
                        + " group by i.studentId order by sum(i.outstanding) desc, i.studentId"
                        + " limit :pageSize offset :pageOffset) d"
                        + " join Student st on st.id = d.id order by d.overdue desc, st.id",
                    DefaulterView.class))
            .getResultList();
    return new Page<>(items, request.page(), request.size(), total);
  }

  /**
   * Entries of the ledger by the day they were entered, and of a day in the order of their ids.
   *
   * @param after the entry of the first day after which to begin; 0 for all of that day
   * @param most how many at once
   * @throws InvalidInputException as for {@link #collection}
   */
  public List<LedgerFileRow> entries(LocalDate from, LocalDate to, long after, int most) {
    requireFew(from, to);
    return database
        .createQuery(
            "select new com.mindwhile.erp.fees.LedgerFileRow(l.id, l.postedOn, l.kind,"
                + " st.admissionNumber, st.lastName, st.firstName, i.number, p.receiptNumber,"
                + " l.receivable, l.advance, l.cash, l.income, l.waived, l.balance)"
                + " from LedgerEntry l join Student st on st.id = l.studentId"
                + " left join l.invoice i left join l.payment p"
                + " where l.postedOn between :from and :to"
                + " and (l.postedOn > :from or l.id > :after) order by l.postedOn, l.id",
            LedgerFileRow.class)
        .setParameter("from", from)
        .setParameter("to", to)
        .setParameter("after", after)
        .setMaxResults(most)
        .getResultList();
  }

  private static void requireFew(LocalDate from, LocalDate to) {
    if (to.isBefore(from) || to.isAfter(from.plusDays(MAX_DAYS - 1L))) {
      throw new InvalidInputException(
          new FieldViolation(
              "to", "RANGE", "must be from the first day on, and not " + MAX_DAYS + " days later"));
    }
  }

  private BigDecimal refunded(LocalDate from, LocalDate to, FeeReportFilter filter) {
    Conditions where =
        between("r.decidedOn", from, to, "r.studentId", filter)
            .and("r.status = com.mindwhile.erp.fees.ProposalStatus.APPROVED");
    BigDecimal refunded =
        where
            .applyTo(
                database.createQuery(
                    "select sum(r.amount) from Refund r" + where.where(), BigDecimal.class))
            .getSingleResult();
    return refunded == null ? Money.ZERO : refunded;
  }

  private Conditions between(
      String day, LocalDate from, LocalDate to, String student, FeeReportFilter filter) {
    Conditions where =
        new Conditions().and(day + " between :from and :to").with("from", from).with("to", to);
    return filter.restrict(where, student, clock.today());
  }
}
