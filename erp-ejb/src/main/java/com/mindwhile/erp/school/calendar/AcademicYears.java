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
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The academic years of the school. */
@Stateless
public class AcademicYears {

  /** The orders academic years can be listed in. */
  public static final SortKeys SORT =
      new SortKeys(
          Map.of(
              "id", List.of("y.id"),
              "name", List.of("y.name"),
              "startsOn", List.of("y.startsOn")),
          "startsOn",
          "y.id");

  private static final PagedQuery<AcademicYear> LIST =
      new PagedQuery<>(AcademicYear.class, "y", "AcademicYear y", "", SORT);

  @Inject @SchoolDatabase private EntityManager database;
  @EJB private Settings settings;
  @Inject private CurrentPeriods current;

  /** The academic years. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Page<AcademicYearView> list(PageRequest request) {
    Long currentId = current.yearId();
    return LIST.page(database, new Conditions(), request).map(year -> year.view(currentId));
  }

  /**
   * One academic year.
   *
   * @throws NotFoundException if there is none with that id
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public AcademicYearView get(long id) {
    return find(id).view(current.yearId());
  }

  /** Whether a day is one of an academic year there is. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public boolean has(long id, LocalDate day) {
    return find(id).has(day);
  }

  /** The one the school is in: see {@link CurrentPeriods}; empty if it has none. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<AcademicYearView> current() {
    Long id = current.yearId();
    return id == null ? Optional.empty() : Optional.of(find(id).view(id));
  }

  /**
   * Makes an academic year.
   *
   * @throws ConflictException if another has that name or some of its days
   * @throws RuleBrokenException if it ends before it begins
   */
  public AcademicYearView create(AcademicYearInput input) {
    settings.lock();
    AcademicYear year = new AcademicYear(input);
    year.requireApart(all());
    database.persist(year);
    database.flush();
    return year.view(current.yearId());
  }

  /**
   * Writes an academic year down anew.
   *
   * @param version the version the caller saw
   * @throws ConflictException if another has that name or some of its days
   * @throws RuleBrokenException if one of its terms would be outside
   */
  public AcademicYearView update(long id, int version, AcademicYearInput input) {
    settings.lock();
    List<AcademicYear> all = all();
    AcademicYear year = find(id);
    year.requireVersion(version);
    List<Term> terms =
        database
            .createQuery("select t from Term t where t.academicYearId = :id", Term.class)
            .setParameter("id", id)
            .getResultList();
    year.describe(input);
    year.requireApart(all);
    year.requireCover(terms);
    database.flush();
    return year.view(current.yearId());
  }

  /**
   * Removes an academic year nothing belongs to.
   *
   * @throws ConflictException if it has terms or sections
   */
  public void delete(long id, int version) {
    AcademicYear year = find(id);
    year.requireVersion(version);
    if (isUsed("Term", id) || isUsed("Section", id)) {
      throw new ConflictException("The academic year has terms or sections");
    }
    database.remove(year);
  }

  /**
   * Checks that an academic year somebody is about to refer to exists.
   *
   * @throws RuleBrokenException if not
   */
  public void requireExisting(long id) {
    if (database.find(AcademicYear.class, id) == null) {
      throw new RuleBrokenException("There is no such academic year");
    }
  }

  private AcademicYear find(long id) {
    AcademicYear year = database.find(AcademicYear.class, id);
    if (year == null) {
      throw new NotFoundException("The academic year");
    }
    return year;
  }

  private List<AcademicYear> all() {
    return database.createQuery("select y from AcademicYear y", AcademicYear.class).getResultList();
  }

  private boolean isUsed(String entity, long id) {
    return !database
        .createQuery("select 1 from " + entity + " u where u.academicYearId = :id", Integer.class)
        .setParameter("id", id)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }
}
