package com.mindwhile.erp.fees;

import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.shared.Conditions;
import com.mindwhile.erp.shared.NotFoundException;
import com.mindwhile.erp.shared.Page;
import com.mindwhile.erp.shared.PageRequest;
import com.mindwhile.erp.shared.PagedQuery;
import com.mindwhile.erp.shared.RuleBrokenException;
import com.mindwhile.erp.shared.SortKeys;
import com.mindwhile.erp.students.Students;
import com.mindwhile.erp.students.VisibleStudents;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Money received, for the students the caller may see the fees of. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Payments {

  /** The orders payments can be listed in. */
  public static final SortKeys SORT =
      new SortKeys(
          Map.of(
              "id", List.of("p.id"),
              "receiptNumber", List.of("p.receiptNumber"),
              "receivedOn", List.of("p.receivedOn")),
          "receivedOn",
          "p.id");

  private static final PagedQuery<PaymentSummary> LIST =
      new PagedQuery<>(
          PaymentSummary.class,
          "new com.mindwhile.erp.fees.PaymentSummary(p.id, p.version, p.receiptNumber,"
              + " p.studentId, st.admissionNumber, st.firstName, st.lastName, p.receivedOn,"
              + " p.method, p.reference, p.amount, p.allocated, p.refunded, p.advance)",
          "Payment p",
          " join Student st on st.id = p.studentId",
          SORT);

  private static final PagedQuery<PaymentView.Head> ONE =
      new PagedQuery<>(
          PaymentView.Head.class,
          "new com.mindwhile.erp.fees.PaymentView$Head(p.id, p.version, p.receiptNumber,"
              + " p.studentId, p.receivedOn, p.method, p.reference, p.amount, p.allocated,"
              + " p.refunded, p.advance, p.createdBy)",
          "Payment p",
          "",
          SORT);

  @Inject @SchoolDatabase private EntityManager database;
  @Inject private VisibleStudents visible;
  @EJB private Students students;
  @EJB private FeeOwners owners;
  @EJB private FeeAccounts opening;
  @Inject private StudentAccounts accounts;
  @EJB private Bookkeeping books;

  /** The payments that match. */
  public Page<PaymentSummary> list(PaymentFilter filter, PageRequest request) {
    Conditions where = filter.conditions();
    visible.restrict(where, "p.studentId", Permission.FEES_VIEW);
    return LIST.page(database, where, request);
  }

  /**
   * One payment.
   *
   * @throws NotFoundException if the caller may not see it either
   */
  public PaymentView get(long id) {
    return view(id, Permission.FEES_VIEW);
  }

  private PaymentView view(long id, Permission permission) {
    Conditions where = new Conditions().and("p.id = :id", "id", id);
    visible.restrict(where, "p.studentId", permission);
    return ONE.one(database, where)
        .orElseThrow(() -> new NotFoundException("The payment"))
        .with(allocations(id));
  }

  /** Whether money was taken under that key. */
  public boolean isReceived(IdempotencyKey key) {
    return !database
        .createQuery("select 1 from Payment p where p.idempotencyKey = :key", Integer.class)
        .setParameter("key", key.value())
        .getResultList()
        .isEmpty();
  }

  /**
   * Takes money, once for each key: the same request again gets the same payment.
   *
   * @throws RuleBrokenException if there is no such student, an invoice does not take so much, or
   *     the key was used for another request
   */
  public PaymentView receive(IdempotencyKey key, PaymentInput input) {
    students.requireExisting(input.studentId(), Permission.FEES_COLLECT);
    open(input.studentId());
    return view(books.receive(key, input), Permission.FEES_COLLECT);
  }

  /**
   * For a transaction that reads something before it takes students' money: opens, before it
   * begins, the accounts of those who have none.
   *
   * @return holds the accounts until the end of that transaction, as the first thing in it
   */
  public Runnable holdOf(Collection<Long> studentIds) {
    studentIds.forEach(this::open);
    return () -> accounts.hold(studentIds);
  }

  private void open(long studentId) {
    if (!opening.exists(studentId)) {
      opening.open(List.of(studentId));
    }
  }

  /**
   * Uses an advance.
   *
   * @throws NotFoundException if there is no payment with that id
   * @throws RuleBrokenException if nothing of it is an advance, or an invoice does not take so much
   */
  public PaymentView useAdvance(long id, AllocationsInput input) {
    books.useAdvance(owners.ofPayment(id), id, input.allocations());
    return view(id, Permission.FEES_COLLECT);
  }

  private List<AllocationView> allocations(long id) {
    return database
        .createQuery(
            "select new com.mindwhile.erp.fees.AllocationView(i.id, i.number, i.title,"
                + " sum(l.advance)) from LedgerEntry l join l.invoice i where l.payment.id = :id"
                + " group by i.id, i.number, i.title having sum(l.advance) > 0 order by i.id",
            AllocationView.class)
        .setParameter("id", id)
        .getResultList();
  }
}
