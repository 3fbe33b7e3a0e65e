package com.mindwhile.erp.fees;

import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.rbac.WorkContext;
import com.mindwhile.erp.shared.Conditions;
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
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Refunds, of the students the caller may see the fees of. */
@Stateless
public class Refunds {

  /** The orders refunds can be listed in. */
  public static final SortKeys SORT = new SortKeys(Map.of("id", List.of("w.id")), "id", "w.id");

  private static final PagedQuery<RefundView> LIST =
      new PagedQuery<>(
          RefundView.class,
          "new com.mindwhile.erp.fees.RefundView(w.id, w.version, w.payment.id, w.studentId,"
              + " w.amount, w.method, w.reference, w.reason, w.status, w.proposedBy,"
              + " w.decidedBy, w.decidedOn)",
          "Refund w",
          "",
          SORT);

  @Inject @SchoolDatabase private EntityManager database;
  @Inject private VisibleStudents visible;
  @EJB private FeeOwners owners;
  @Inject private FeeRules rules;
  @EJB private Bookkeeping books;
  @Inject private WorkContext work;
  @Inject private SchoolClock clock;

  /** The refunds that match. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Page<RefundView> list(ProposalFilter filter, PageRequest request) {
    Conditions where = filter.conditions();
    visible.restrict(where, "w.studentId", Permission.FEES_VIEW);
    return LIST.page(database, where, request);
  }

  /**
   * One refund.
   *
   * @throws NotFoundException if the caller may not see it either
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public RefundView get(long id) {
    return view(id, Permission.FEES_VIEW);
  }

  /**
   * Proposes a refund. No money moves until it is approved.
   *
   * @throws RuleBrokenException if there is no such payment, or less of it is an advance
   */
  public RefundView propose(RefundInput input) {
    Payment payment = database.find(Payment.class, input.paymentId());
    if (payment == null) {
      throw new RuleBrokenException("There is no such payment");
    }
    BigDecimal amount = rules.money().exact(input.amount());
    payment.requireAdvance(amount);
    Refund refund = new Refund(payment, amount, input, work.caller());
    database.persist(refund);
    database.flush();
    return view(refund.id(), Permission.FEES_REFUND);
  }

  /**
   * Approves a refund and notes that it is paid.
   *
   * @throws NotFoundException if there is none with that id
   * @throws com.mindwhile.erp.shared.ConflictException if it is decided already
   * @throws RuleBrokenException if it is above the limit and the caller proposed it, or less is an
   *     advance by now
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public RefundView approve(long id) {
    books.refund(owners.ofRefund(id), id);
    return view(id, Permission.FEES_REFUND);
  }

  /**
   * Turns a refund down.
   *
   * @throws NotFoundException if there is none with that id
   * @throws com.mindwhile.erp.shared.ConflictException if it is decided already
   */
  public RefundView reject(long id) {
    // approving holds it as well
    Refund refund = database.find(Refund.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (refund == null) {
      throw new NotFoundException("The refund");
    }
    refund.reject(work.caller(), clock.today());
    database.flush();
    return view(id, Permission.FEES_REFUND);
  }

  private RefundView view(long id, Permission permission) {
    Conditions where = new Conditions().and("w.id = :id", "id", id);
    visible.restrict(where, "w.studentId", permission);
    return LIST.one(database, where).orElseThrow(() -> new NotFoundException("The refund"));
  }
}
