package com.mindwhile.erp.fees;

import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.school.calendar.AcademicYears;
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
import java.util.List;
import java.util.Map;

/** Which students pay less. */
@Stateless
public class Concessions {

  /** The orders concessions can be listed in. */
  public static final SortKeys SORT =
      new SortKeys(
          Map.of("id", List.of("c.id"), "studentId", List.of("c.studentId")), "id", "c.id");

  private static final PagedQuery<Concession> LIST =
      new PagedQuery<>(Concession.class, "c", "Concession c", "", SORT);

  @Inject @SchoolDatabase private EntityManager database;
  @Inject private VisibleStudents visible;
  @EJB private Students students;
  @EJB private AcademicYears years;
  @EJB private FeeHeads heads;
  @Inject private FeeRules rules;

  /** The concessions that match, of the students the caller may see the fees of. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Page<ConcessionView> list(FeeFilter filter, PageRequest request) {
    Conditions where = filter.ofConcessions();
    visible.restrict(where, "c.studentId", Permission.FEES_VIEW);
    return LIST.page(database, where, request).map(Concession::view);
  }

  /**
   * One concession.
   *
   * @throws NotFoundException if the caller may not see it either
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public ConcessionView get(long id) {
    return find(id, Permission.FEES_VIEW).view();
  }

  /**
   * Grants a concession.
   *
   * @throws RuleBrokenException if there is no such student, year or head, or it is not either a
   *     percentage or an amount
   */
  public ConcessionView create(ConcessionInput input) {
    Concession concession = new Concession(input, rules.money());
    students.requireExisting(input.studentId(), Permission.FEES_EDIT);
    requireWhatItNames(input);
    database.persist(concession);
    database.flush();
    return concession.view();
  }

  /**
   * Writes a concession down anew. What was invoiced stays.
   *
   * @param version the version the caller saw
   */
  public ConcessionView update(long id, int version, ConcessionInput input) {
    Concession concession = find(id, Permission.FEES_EDIT);
    concession.requireVersion(version);
    concession.describe(input, rules.money());
    requireWhatItNames(input);
    database.flush();
    return concession.view();
  }

  /** Ends a concession. What was invoiced stays. */
  public void delete(long id, int version) {
    Concession concession = find(id, Permission.FEES_EDIT);
    concession.requireVersion(version);
    database.remove(concession);
  }

  private Concession find(long id, Permission permission) {
    Conditions where = new Conditions().and("c.id = :id", "id", id);
    visible.restrict(where, "c.studentId", permission);
    return LIST.one(database, where).orElseThrow(() -> new NotFoundException("The concession"));
  }

  private void requireWhatItNames(ConcessionInput input) {
    years.requireExisting(input.academicYearId());
    if (input.feeHeadId() != null) {
      heads.requireExisting(List.of(input.feeHeadId()));
    }
  }
}
