package com.mindwhile.erp.fees;

import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.shared.Conditions;
import com.mindwhile.erp.shared.ConflictException;
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
import java.util.Map;

/** Invoices, of the students the caller may see the fees of. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Invoices {

  /** The orders invoices can be listed in. */
  public static final SortKeys SORT =
      new SortKeys(
          Map.of(
              "id", List.of("i.id"),
              "number", List.of("i.number"),
              "dueOn", List.of("i.dueOn")),
          "dueOn",
          "i.id");

  private static final String OF_STUDENT = " join Student st on st.id = i.studentId";

  private static final PagedQuery<InvoiceSummary> LIST =
      new PagedQuery<>(
          InvoiceSummary.class,
          "new com.mindwhile.erp.fees.InvoiceSummary(i.id, i.version, i.number, i.studentId,"
              + " st.admissionNumber, st.firstName, st.lastName, i.title, i.issuedOn, i.dueOn,"
              + " i.status, i.amount, i.lateFee, i.waived, i.paid, i.outstanding)",
          "Invoice i",
          OF_STUDENT,
          SORT);

  private static final PagedQuery<InvoiceView.Head> ONE =
      new PagedQuery<>(
          InvoiceView.Head.class,
          "new com.mindwhile.erp.fees.InvoiceView$Head(i.id, i.version, i.number, i.studentId,"
              + " st.admissionNumber, st.firstName, st.lastName, i.feeStructureId, i.instalment,"
              + " i.title, i.issuedOn, i.dueOn, i.status, i.amount, i.lateFee, i.lateFeeOn,"
              + " i.waived, i.paid, i.outstanding, i.cancellationReason)",
          "Invoice i",
          OF_STUDENT,
          SORT);

  @Inject @SchoolDatabase private EntityManager database;
  @Inject private VisibleStudents visible;
  @EJB private FeeOwners owners;
  @EJB private Bookkeeping books;

  /** The invoices that match. */
  public Page<InvoiceSummary> list(InvoiceFilter filter, PageRequest request) {
    Conditions where = filter.conditions();
    visible.restrict(where, "i.studentId", Permission.FEES_VIEW);
    return LIST.page(database, where, request);
  }

  /**
   * One invoice.
   *
   * @throws NotFoundException if the caller may not see it either
   */
  public InvoiceView get(long id) {
    return view(id, Permission.FEES_VIEW);
  }

  private InvoiceView view(long id, Permission permission) {
    Conditions where = new Conditions().and("i.id = :id", "id", id);
    visible.restrict(where, "i.studentId", permission);
    return ONE.one(database, where)
        .orElseThrow(() -> new NotFoundException("The invoice"))
        .with(lines(id), payments(id));
  }

  /**
   * Withdraws an invoice; what was paid for it is an advance again.
   *
   * @throws NotFoundException if there is none with that id
   * @throws ConflictException if it is withdrawn already
   */
  public InvoiceView cancel(long id, CancellationInput input) {
    books.cancel(owners.ofInvoice(id), id, input.reason());
    return view(id, Permission.FEES_INVOICE);
  }

  private List<InvoiceLineView> lines(long id) {
    return database
        .createQuery(
            "select new com.mindwhile.erp.fees.InvoiceLineView(h.id, h.name, l.fullAmount,"
                + " l.concession, l.amount) from Invoice i join i.lines l"
                + " join FeeHead h on h.id = l.feeHeadId where i.id = :id order by index(l)",
            InvoiceLineView.class)
        .setParameter("id", id)
        .getResultList();
  }

  private List<InvoicePaymentView> payments(long id) {
    return database
        .createQuery(
            "select new com.mindwhile.erp.fees.InvoicePaymentView(p.id, p.receiptNumber,"
                + " sum(l.advance)) from LedgerEntry l join l.payment p where l.invoice.id = :id"
                + " group by p.id, p.receiptNumber having sum(l.advance) > 0 order by p.id",
            InvoicePaymentView.class)
        .setParameter("id", id)
        .getResultList();
  }
}
