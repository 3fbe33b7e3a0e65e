package com.mindwhile.erp.school.calendar;

import com.mindwhile.erp.school.Settings;
import com.mindwhile.erp.shared.Conditions;
import com.mindwhile.erp.shared.ConflictException;
import com.mindwhile.erp.shared.NotFoundException;
import com.mindwhile.erp.shared.Page;
import com.mindwhile.erp.shared.PageRequest;
import com.mindwhile.erp.shared.PagedQuery;
import com.mindwhile.erp.shared.RuleBrokenException;
import com.mindwhile.erp.shared.SortKeys;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;

/** The terms of the academic years. */
@Stateless
public class Terms {

  /** The orders terms can be listed in. */
  public static final SortKeys SORT =
      new SortKeys(
          Map.of(
              "id", List.of("t.id"),
              "name", List.of("t.name"),
              "startsOn", List.of("t.startsOn")),
          "startsOn",
          "t.id");

  private static final PagedQuery<Term> LIST =
      new PagedQuery<>(Term.class, "t", "Term t", "", SORT);

  @Inject @SchoolDatabase private EntityManager database;
  @EJB private Settings settings;
  @Inject private CurrentPeriods current;
  @Inject private Event<TermRemoval> removals;

  /**
   * The terms.
   *
   * @param academicYearId of that year alone; of all if null
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Page<TermView> list(Long academicYearId, PageRequest request) {
    Long currentId = current.termId();
    Conditions where = new Conditions().and("t.academicYearId = :year", "year", academicYearId);
    return LIST.page(database, where, request).map(term -> term.view(currentId));
  }

  /**
   * One term.
   *
   * @throws NotFoundException if there is none with that id
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public TermView get(long id) {
    return find(id).view(current.termId());
  }

  /**
   * Makes a term.
   *
   * @throws ConflictException if another of its year has that name or some of its days
   * @throws RuleBrokenException if it ends before it begins or is not within a year
   */
  public TermView create(TermInput input) {
    settings.lock();
    AcademicYear year = database.find(AcademicYear.class, input.academicYearId());
    if (year == null) {
      throw new RuleBrokenException("There is no such academic year");
    }
    Term term = new Term(input);
    term.requireWithin(year);
    term.requireApart(ofYear(input.academicYearId()));
    database.persist(term);
    database.flush();
    return term.view(current.termId());
  }

  /**
   * Writes a term down anew.
   *
   * @param version the version the caller saw
   * @throws ConflictException if another of its year has that name or some of its days
   * @throws RuleBrokenException if it ends before it begins or is not within its year
   */
  public TermView update(long id, int version, TermInput input) {
    settings.lock();
    Term term = find(id);
    term.requireVersion(version);
    List<Term> ofYear = ofYear(term.academicYearId());
    AcademicYear year = database.find(AcademicYear.class, term.academicYearId());
    term.describe(input);
    term.requireWithin(year);
    term.requireApart(ofYear);
    database.flush();
    return term.view(current.termId());
  }

  /** Removes a term nothing belongs to; what does is found by the database. */
  public void delete(long id, int version) {
    database.find(Term.class, id, LockModeType.PESSIMISTIC_WRITE);
    Term term = find(id);
    term.requireVersion(version);
    removals.fire(new TermRemoval(id));
    database.remove(term);
  }

  /**
   * Checks that a term somebody is about to refer to exists.
   *
   * @throws RuleBrokenException if not
   */
  public TermView requireExisting(long id) {
    Term term = database.find(Term.class, id);
    if (term == null) {
      throw new RuleBrokenException("There is no such term");
    }
    return term.view(null);
  }

  /**
   * The term somebody means.
   *
   * @param id null for the current one
   * @throws RuleBrokenException if there is none
   */
  public TermView requireExistingOrCurrent(Long id) {
    Long wanted = id == null ? current.termId() : id;
    if (wanted == null) {
      throw new RuleBrokenException("The school has no term");
    }
    return requireExisting(wanted);
  }

  /**
   * Holds a term until the end of the transaction: what is placed in its timetable is placed one
   * after the other. To be called before anything is read, and after the course sections are held.
   *
   * @throws RuleBrokenException if there is none
   */
  public TermView lock(long id) {
    Term term = database.find(Term.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (term == null) {
      throw new RuleBrokenException("There is no such term");
    }
    return term.view(null);
  }

  private Term find(long id) {
    Term term = database.find(Term.class, id);
    if (term == null) {
      throw new NotFoundException("The term");
    }
    return term;
  }

  private List<Term> ofYear(long academicYearId) {
    return database
        .createQuery("select t from Term t where t.academicYearId = :year", Term.class)
        .setParameter("year", academicYearId)
        .getResultList();
  }
}
