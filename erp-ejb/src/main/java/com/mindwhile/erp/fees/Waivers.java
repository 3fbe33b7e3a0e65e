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

/** Waivers, of the students the caller may see the fees of. */
@Stateless
public class Waivers {

  /** The orders waivers can be listed in. */
  public static final SortKeys SORT = new SortKeys(Map.of("id", List.of("w.id")), "id", "w.id");

  private static final PagedQuery<WaiverView> LIST =
      new PagedQuery<>(
          WaiverView.class,
          "new com.mindwhile.erp.fees.WaiverView(w.id, w.version, w.invoice.id, w.studentId,"
              + " w.amount, w.reason, w.status, w.proposedBy, w.decidedBy, w.decidedOn)",
          "Waiver w",
          "",
          SORT);

  @Inject @SchoolDatabase private EntityManager database;
  @Inject private VisibleStudents visible;
  @EJB private FeeOwners owners;
  @Inject private FeeRules rules;
  @EJB private Bookkeeping books;
  @Inject private WorkContext work;
  @Inject private SchoolClock clock;

  /** The waivers that match. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Page<WaiverView> list(ProposalFilter filter, PageRequest request) {
    Conditions where = filter.conditions();
    visible.restrict(where, "w.studentId", Permission.FEES_VIEW);
    return LIST.page(database, where, request);
  }

  /**
   * One waiver.
   *
   * @throws NotFoundException if the caller may not see it either
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public WaiverView get(long id) {
    return view(id, Permission.FEES_VIEW);
  }

  /**
   * Proposes a waiver. Nothing changes until it is approved.
   *
   * @throws RuleBrokenException if there is no such invoice, or less is outstanding on it
   */
  public WaiverView propose(WaiverInput input) {
    Invoice invoice = database.find(Invoice.class, input.invoiceId());
    if (invoice == null) {
      throw new RuleBrokenException("There is no such invoice");
    }
    BigDecimal amount = rules.money().exact(input.amount());
    invoice.requireOutstanding(amount);
    Waiver waiver = new Waiver(invoice, amount, input.reason().strip(), work.caller());
    database.persist(waiver);
    database.flush();
    return view(waiver.id(), Permission.FEES_WAIVE);
  }

  /**
   * Approves a waiver: the invoice is less from now on.
   *
   * @throws NotFoundException if there is none with that id
   * @throws com.mindwhile.erp.shared.ConflictException if it is decided already
   * @throws RuleBrokenException if it is above the limit and the caller proposed it, or less is
   *     outstanding by now
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public WaiverView approve(long id) {
    books.waive(owners.ofWaiver(id), id);
    return view(id, Permission.FEES_WAIVE);
  }

  /**
   * Turns a waiver down.
   *
   * @throws NotFoundException if there is none with that id
   * @throws com.mindwhile.erp.shared.ConflictException if it is decided already
   */
  public WaiverView reject(long id) {
    // approving holds it as well
    Waiver waiver = database.find(Waiver.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (waiver == null) {
      throw new NotFoundException("The waiver");
    }
    waiver.reject(work.caller(), clock.today());
    database.flush();
    return view(id, Permission.FEES_WAIVE);
  }

  private WaiverView view(long id, Permission permission) {
    Conditions where = new Conditions().and("w.id = :id", "id", id);
    visible.restrict(where, "w.studentId", permission);
    return LIST.one(database, where).orElseThrow(() -> new NotFoundException("The waiver"));
  }
}
