package com.mindwhile.erp.courses.timetable;

import com.mindwhile.erp.school.Settings;
import com.mindwhile.erp.shared.Conditions;
import com.mindwhile.erp.shared.ConflictException;
import com.mindwhile.erp.shared.NotFoundException;
import com.mindwhile.erp.shared.Page;
import com.mindwhile.erp.shared.PageRequest;
import com.mindwhile.erp.shared.PagedQuery;
import com.mindwhile.erp.shared.SortKeys;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;

/** The periods of the school day. */
@Stateless
public class Periods {

  /** The orders periods can be listed in. */
  public static final SortKeys SORT =
      new SortKeys(
          Map.of(
              "id", List.of("p.id"),
              "name", List.of("p.name"),
              "startsAt", List.of("p.startsAt")),
          "startsAt",
          "p.id");

  private static final PagedQuery<Period> LIST =
      new PagedQuery<>(Period.class, "p", "Period p", "", SORT);

  @Inject @SchoolDatabase private EntityManager database;
  @EJB private Settings settings;

  /** The periods. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Page<PeriodView> list(PageRequest request) {
    return LIST.page(database, new Conditions(), request).map(Period::view);
  }

  /**
   * One period.
   *
   * @throws NotFoundException if there is none with that id
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public PeriodView get(long id) {
    return find(id).view();
  }

  /**
   * Makes a period.
   *
   * @throws ConflictException if another has that name or some of its time
   */
  public PeriodView create(PeriodInput input) {
    settings.lock();
    Period period = new Period(input);
    period.requireApart(all());
    database.persist(period);
    database.flush();
    return period.view();
  }

  /**
   * Writes a period down anew.
   *
   * @param version the version the caller saw
   * @throws ConflictException if another has that name or some of its time
   */
  public PeriodView update(long id, int version, PeriodInput input) {
    settings.lock();
    List<Period> all = all();
    Period period = find(id);
    period.requireVersion(version);
    period.describe(input);
    period.requireApart(all);
    database.flush();
    return period.view();
  }

  /** Removes a period without lessons; those are found by the database. */
  public void delete(long id, int version) {
    Period period = find(id);
    period.requireVersion(version);
    database.remove(period);
  }

  private Period find(long id) {
    Period period = database.find(Period.class, id);
    if (period == null) {
      throw new NotFoundException("The period");
    }
    return period;
  }

  private List<Period> all() {
    return database.createQuery("select p from Period p", Period.class).getResultList();
  }
}
