package com.mindwhile.erp.school.calendar;

import com.mindwhile.erp.shared.Conditions;
import com.mindwhile.erp.shared.ConflictException;
import com.mindwhile.erp.shared.NotFoundException;
import com.mindwhile.erp.shared.Page;
import com.mindwhile.erp.shared.PageRequest;
import com.mindwhile.erp.shared.PagedQuery;
import com.mindwhile.erp.shared.RuleBrokenException;
import com.mindwhile.erp.shared.SortKeys;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;

/** The holidays of the school. */
@Stateless
public class Holidays {

  /** The orders holidays can be listed in. */
  public static final SortKeys SORT =
      new SortKeys(
          Map.of(
              "id", List.of("h.id"),
              "name", List.of("h.name"),
              "startsOn", List.of("h.startsOn")),
          "startsOn",
          "h.id");

  private static final PagedQuery<Holiday> LIST =
      new PagedQuery<>(Holiday.class, "h", "Holiday h", "", SORT);

  @Inject @SchoolDatabase private EntityManager database;

  /** The holidays that match. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Page<HolidayView> list(HolidayFilter filter, PageRequest request) {
    Conditions where =
        new Conditions()
            .and("h.endsOn >= :from", "from", filter.from())
            .and("h.startsOn <= :to", "to", filter.to());
    return LIST.page(database, where, request).map(Holiday::view);
  }

  /**
   * One holiday.
   *
   * @throws NotFoundException if there is none with that id
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public HolidayView get(long id) {
    return find(id).view();
  }

  /**
   * Makes a holiday.
   *
   * @throws ConflictException if there is one of that name on the same days
   * @throws RuleBrokenException if it ends before it begins
   */
  public HolidayView create(HolidayInput input) {
    Holiday holiday = new Holiday(input);
    requireFree(holiday, 0);
    database.persist(holiday);
    database.flush();
    return holiday.view();
  }

  /**
   * Writes a holiday down anew.
   *
   * @param version the version the caller saw
   */
  public HolidayView update(long id, int version, HolidayInput input) {
    Holiday holiday = find(id);
    holiday.requireVersion(version);
    requireFree(new Holiday(input), id);
    holiday.describe(input);
    database.flush();
    return holiday.view();
  }

  /** Removes a holiday. */
  public void delete(long id, int version) {
    Holiday holiday = find(id);
    holiday.requireVersion(version);
    database.remove(holiday);
  }

  private Holiday find(long id) {
    Holiday holiday = database.find(Holiday.class, id);
    if (holiday == null) {
      throw new NotFoundException("The holiday");
    }
    return holiday;
  }

  private void requireFree(Holiday holiday, long except) {
    Conditions same =
        new Conditions()
            .and("h.startsOn = :first", "first", holiday.days().first())
            .and("h.endsOn = :last", "last", holiday.days().last())
            .and("h.name = :name", "name", holiday.name())
            .and("h.id <> :except", "except", except);
    if (LIST.one(database, same).isPresent()) {
      throw new ConflictException("There is that holiday already");
    }
  }
}
