package com.mindwhile.erp.fees;

import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.school.Settings;
import com.mindwhile.erp.school.SettingsView;
import com.mindwhile.erp.shared.Conditions;
import com.mindwhile.erp.shared.NotFoundException;
import com.mindwhile.erp.shared.Page;
import com.mindwhile.erp.shared.PageRequest;
import com.mindwhile.erp.shared.PagedQuery;
import com.mindwhile.erp.shared.SortKeys;
import com.mindwhile.erp.students.VisibleStudents;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The receipts of payments, of the students the caller may see the fees of. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Receipts {

  /** The orders receipts can be listed in. */
  public static final SortKeys SORT =
      new SortKeys(Map.of("number", List.of("p.receiptNumber")), "number", "p.receiptNumber");

  private static final String OF_STUDENT = " join Student st on st.id = p.studentId";

  private static final PagedQuery<ReceiptSummary> LIST =
      new PagedQuery<>(
          ReceiptSummary.class,
          "new com.mindwhile.erp.fees.ReceiptSummary(p.receiptNumber, p.id, p.receivedOn,"
              + " p.studentId, st.admissionNumber, st.firstName, st.lastName, p.amount)",
          "Payment p",
          OF_STUDENT,
          SORT);

  private static final PagedQuery<ReceiptView.Head> ONE =
      new PagedQuery<>(
          ReceiptView.Head.class,
          "new com.mindwhile.erp.fees.ReceiptView$Head(p.receiptNumber, p.id, p.receivedOn,"
              + " p.studentId, st.admissionNumber, st.firstName, st.lastName, p.method,"
              + " p.reference, p.amount, p.createdBy)",
          "Payment p",
          OF_STUDENT,
          SORT);

  @Inject @SchoolDatabase private EntityManager database;
  @Inject private VisibleStudents visible;
  @EJB private Settings settings;

  /** The receipts of the payments that match. */
  public Page<ReceiptSummary> list(PaymentFilter filter, PageRequest request) {
    Conditions where = filter.conditions();
    visible.restrict(where, "p.studentId", Permission.FEES_VIEW);
    return LIST.page(database, where, request);
  }

  /**
   * One receipt.
   *
   * @throws NotFoundException if the caller may not see it either
   */
  public ReceiptView get(long number) {
    return view(number, settings.get());
  }

  /** One receipt as a PDF to print. */
  public byte[] pdf(long number) {
    SettingsView school = settings.get();
    return new ReceiptPdf(view(number, school), Locale.forLanguageTag(school.locale())).toBytes();
  }

  private ReceiptView view(long number, SettingsView school) {
    Conditions where = new Conditions().and("p.receiptNumber = :number", "number", number);
    visible.restrict(where, "p.studentId", Permission.FEES_VIEW);
    ReceiptView.Head head =
        ONE.one(database, where).orElseThrow(() -> new NotFoundException("The receipt"));
    return head.with(school.name(), school.currency(), allocations(head.paymentId()));
  }

  private List<AllocationView> allocations(long paymentId) {
    return database
        .createQuery(
            "select new com.mindwhile.erp.fees.AllocationView(i.id, i.number, i.title,"
                + " l.advance) from LedgerEntry l join l.invoice i where l.payment.id = :id"
                + " and l.kind = com.mindwhile.erp.fees.EntryKind.ALLOCATION order by l.id",
            AllocationView.class)
        .setParameter("id", paymentId)
        .getResultList();
  }
}
