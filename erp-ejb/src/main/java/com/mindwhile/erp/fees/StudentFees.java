package com.mindwhile.erp.fees;

import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.shared.Conditions;
import com.mindwhile.erp.shared.NotFoundException;
import com.mindwhile.erp.shared.Page;
import com.mindwhile.erp.shared.PageRequest;
import com.mindwhile.erp.shared.PagedQuery;
import com.mindwhile.erp.shared.SortKeys;
import com.mindwhile.erp.students.Students;
import com.mindwhile.erp.tenancy.SchoolClock;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** One student's money: where it stands, and how it came there. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class StudentFees {

  /** The orders a ledger can be listed in. */
  public static final SortKeys SORT = new SortKeys(Map.of("id", List.of("l.id")), "id", "l.id");

  private static final PagedQuery<LedgerView> LEDGER =
      new PagedQuery<>(
          LedgerView.class,
          "new com.mindwhile.erp.fees.LedgerView(l.id, l.kind, l.postedOn, l.invoice.id,"
              + " l.payment.id, l.waiver.id, l.refund.id, l.receivable, l.advance, l.cash,"
              + " l.balance)",
          "LedgerEntry l",
          "",
          SORT);

  @Inject @SchoolDatabase private EntityManager database;
  @EJB private Students students;
  @Inject private SchoolClock clock;

  /**
   * Where the money of a student stands.
   *
   * @throws NotFoundException if the caller may not see the student's fees
   */
  public FeeAccountView account(long studentId) {
    students.requireVisible(studentId, Permission.FEES_VIEW);
    FeeAccount account = database.find(FeeAccount.class, studentId);
    if (account == null) {
      return new FeeAccountView(studentId, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);
    }
    return new FeeAccountView(
        studentId,
        account.receivable(),
        overdue(studentId),
        account.advance().negate(),
        account.balance());
  }

  /**
   * The entries of a student's ledger.
   *
   * @throws NotFoundException if the caller may not see the student's fees
   */
  public Page<LedgerView> ledger(long studentId, PageRequest request) {
    students.requireVisible(studentId, Permission.FEES_VIEW);
    return LEDGER.page(
        database, new Conditions().and("l.studentId = :student", "student", studentId), request);
  }

  private BigDecimal overdue(long studentId) {
    BigDecimal overdue =
        database
            .createQuery(
                "select sum(i.outstanding) from Invoice i where i.studentId = :student"
                    + " and i.status = com.mindwhile.erp.fees.InvoiceStatus.OPEN"
                    + " and i.dueOn < :today",
                BigDecimal.class)
            .setParameter("student", studentId)
            .setParameter("today", clock.today())
            .getSingleResult();
    return overdue == null ? Money.ZERO : overdue;
  }
}
