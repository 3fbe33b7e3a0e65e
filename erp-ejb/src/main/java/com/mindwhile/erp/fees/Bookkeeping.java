package com.mindwhile.erp.fees;

import com.mindwhile.erp.rbac.WorkContext;
import com.mindwhile.erp.shared.RuleBrokenException;
import com.mindwhile.erp.tenancy.SchoolClock;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The transactions that move one student's money. Each begins with holding the account, so that it
 * sees all that was done before it.
 */
@Stateless
public class Bookkeeping {

  private static final String OPEN =
      "select i from Invoice i where i.studentId = :student and i.status = com.mindwhile.erp.fees.InvoiceStatus.OPEN"
          + " order by i.dueOn, i.id";

  @Inject @SchoolDatabase private EntityManager database;
  @Inject private StudentAccounts accounts;
  @EJB private FeeNumbers numbers;
  @Inject private FeeRules rules;
  @Inject private WorkContext work;
  @Inject private SchoolClock clock;

  /**
   * Money is received, once for each key.
   *
   * @return the payment's id, the same as before if the request was answered already
   * @throws RuleBrokenException if the key was used for another request, or an invoice does not
   *     take so much; if another student's payment takes the key in the same moment, the database
   *     finds the duplicate
   */
  public long receive(IdempotencyKey key, PaymentInput input) {
    StudentBooks books = accounts.hold(input.studentId());
    Money money = rules.money();
    BigDecimal amount = money.exact(input.amount());
    String hash = RequestHash.of(input, money);
    Optional<Payment> before = answered(key);
    if (before.isPresent()) {
      if (!before.get().isAnswerTo(hash)) {
        throw new RuleBrokenException("The idempotency key was used for another request");
      }
      return before.get().id();
    }
    List<Invoice> open = input.allocations() == null ? open(input.studentId()) : List.of();
    Payment payment =
        new Payment(numbers.take(FeeNumbers.RECEIPTS, 1), input, amount, clock.today());
    payment.answers(key, hash);
    books.receive(payment);
    if (input.allocations() == null) {
      books.settle(EntryKind.ALLOCATION, List.of(payment), open);
    } else {
      allocate(books, EntryKind.ALLOCATION, payment, input.allocations(), money);
    }
    database.persist(payment);
    accounts.close(List.of(books));
    return payment.id();
  }

  /**
   * An advance goes to invoices.
   *
   * @param allocations which; null for those due first
   */
  public void useAdvance(long studentId, long paymentId, List<AllocationInput> allocations) {
    StudentBooks books = accounts.hold(studentId);
    Payment payment = database.find(Payment.class, paymentId);
    if (payment.advance().signum() == 0) {
      throw new RuleBrokenException("Nothing of the payment is an advance");
    }
    if (allocations == null) {
      books.settle(EntryKind.ADVANCE_USED, List.of(payment), open(studentId));
    } else {
      allocate(books, EntryKind.ADVANCE_USED, payment, allocations, rules.money());
    }
    accounts.close(List.of(books));
  }

  /** A proposed waiver is approved. */
  public void waive(long studentId, long waiverId) {
    StudentBooks books = accounts.hold(studentId);
    Waiver waiver = database.find(Waiver.class, waiverId, LockModeType.PESSIMISTIC_WRITE);
    BigDecimal before = approved("Waiver p where p.invoice = :of", waiver.invoice(), waiver);
    waiver.approve(work.caller(), rules.policy().approvalLimit(), before, clock.today());
    books.waive(waiver);
    accounts.close(List.of(books));
  }

  /** A proposed refund is approved and paid. */
  public void refund(long studentId, long refundId) {
    StudentBooks books = accounts.hold(studentId);
    Refund refund = database.find(Refund.class, refundId, LockModeType.PESSIMISTIC_WRITE);
    BigDecimal before = approved("Refund p where p.payment = :of", refund.payment(), refund);
    refund.approve(work.caller(), rules.policy().approvalLimit(), before, clock.today());
    books.refund(refund);
    accounts.close(List.of(books));
  }

  /** An invoice is withdrawn; what was paid for it is an advance again. */
  public void cancel(long studentId, long invoiceId, String reason) {
    StudentBooks books = accounts.hold(studentId);
    Invoice invoice = database.find(Invoice.class, invoiceId);
    books.cancel(invoice, allocations(invoice), reason);
    accounts.close(List.of(books));
  }

  /** What the same proposer had approved before, by whomever. The caller holds the account. */
  private BigDecimal approved(String proposals, Object of, Proposal proposal) {
    return database
        .createQuery(
            "select coalesce(sum(p.amount), 0) from "
                + proposals
                + " and p.proposer = :proposer"
                + " and p.status = com.mindwhile.erp.fees.ProposalStatus.APPROVED",
            BigDecimal.class)
        .setParameter("of", of)
        .setParameter("proposer", proposal.proposer())
        .getSingleResult();
  }

  private void allocate(
      StudentBooks books,
      EntryKind kind,
      Payment payment,
      List<AllocationInput> wanted,
      Money money) {
    for (AllocationInput allocation : wanted) {
      Invoice invoice = database.find(Invoice.class, allocation.invoiceId());
      if (invoice == null) {
        throw new RuleBrokenException("There is no such invoice");
      }
      books.allocate(kind, payment, invoice, money.exact(allocation.amount()));
    }
  }

  /** What of which payments pays for an invoice, as the ledger has it. */
  private List<Allocation> allocations(Invoice invoice) {
    List<Allocation> allocations = new ArrayList<>();
    database
        .createQuery(
            "select l.payment.id, sum(l.advance) from LedgerEntry l"
                + " where l.invoice = :invoice and l.payment is not null"
                + " group by l.payment.id having sum(l.advance) > 0 order by l.payment.id",
            Object[].class)
        .setParameter("invoice", invoice)
        .getResultList()
        .forEach(
            row ->
                allocations.add(
                    new Allocation(
                        database.find(Payment.class, row[0]), invoice, (BigDecimal) row[1])));
    return allocations;
  }

  private List<Invoice> open(long studentId) {
    return database
        .createQuery(OPEN, Invoice.class)
        .setParameter("student", studentId)
        .getResultList();
  }

  private Optional<Payment> answered(IdempotencyKey key) {
    return database
        .createQuery("select p from Payment p where p.idempotencyKey = :key", Payment.class)
        .setParameter("key", key.value())
        .getResultStream()
        .findFirst();
  }
}
