package com.mindwhile.erp.promotions;

import com.mindwhile.erp.shared.RuleBrokenException;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How many seats sections have: those of the room they are at home in, and how many are taken. */
@ApplicationScoped
class SeatCount {

  /** Who is in a section on the day or will be later; not those who were never there. */
  private static final String QUERY =
      "select s.id, g.name, s.name, r.capacity, (select count(*) from Enrollment e"
          + " join Student st on st.id = e.studentId and st.deletedAt is null"
          + " where e.sectionId = s.id"
          + " and (e.exitDate is null or (e.exitDate > :day and e.exitDate > e.entryDate)))"
          + " from Section s join GradeLevel g on g.id = s.gradeLevelId"
          + " left join Room r on r.id = s.roomId where s.id in :sections"
          + " order by g.position, g.name, s.name, s.id";

  @Inject @SchoolDatabase private EntityManager database;

  /**
   * The seats of sections.
   *
   * @param coming how many come to each of them
   * @param day the first day they are there
   */
  List<PromotionSeats> of(Map<Long, Long> coming, LocalDate day) {
    return coming.isEmpty()
        ? List.of()
        : database
            .createQuery(QUERY, Object[].class)
            .setParameter("sections", coming.keySet())
            .setParameter("day", day)
            .getResultStream()
            .map(
                row ->
                    new PromotionSeats(
                        (Long) row[0],
                        (String) row[1],
                        (String) row[2],
                        (Integer) row[3],
                        (Long) row[4],
                        coming.get((Long) row[0])))
            .toList();
  }

  /**
   * Checks that there are seats for those who come.
   *
   * @throws RuleBrokenException naming the sections that have too few
   */
  void requireEnough(Map<Long, Long> coming, LocalDate day) {
    String shortages =
        of(coming, day).stream()
            .filter(PromotionSeats::isShort)
            .map(PromotionSeats::shortage)
            .collect(Collectors.joining("; "));
    if (!shortages.isEmpty()) {
      throw new RuleBrokenException(shortages);
    }
  }
}
