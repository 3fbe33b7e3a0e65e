package com.mindwhile.erp.courses;

import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.school.Guests;
import com.mindwhile.erp.shared.Conditions;
import com.mindwhile.erp.shared.NotFoundException;
import com.mindwhile.erp.shared.Page;
import com.mindwhile.erp.shared.PageRequest;
import com.mindwhile.erp.shared.PagedQuery;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which students attend a course section on a day. */
@Stateless
public class Rosters {

  /** The orders they can be listed in. */
  public static final SortKeys SORT =
      new SortKeys(
          Map.of(
              "lastName", List.of("s.lastName", "s.firstName"),
              "admissionNumber", List.of("s.admissionNumber")),
          "lastName",
          "s.id");

  private static final String ON_THAT_DAY =
      "%1$s.entryDate <= :day and (%1$s.exitDate is null or %1$s.exitDate > :day)";

  /** Those of the section who are not left out, and the guests from other sections. */
  private static final List<String> ATTENDING =
      List.of(
          "select re.studentId as id from CourseSection rc"
              + " join Enrollment re on re.sectionId = rc.sectionId and "
              + ON_THAT_DAY.formatted("re")
              + " where rc.id = :courseSection and not exists (select 1 from CourseEnrollment rx"
              + " where rx.courseSectionId = rc.id and rx.studentId = re.studentId"
              + " and rx.attends = false and "
              + ON_THAT_DAY.formatted("rx")
              + ")",
          "select ri.studentId as id from CourseEnrollment ri"
              + " join CourseSection rg on rg.id = ri.courseSectionId"
              + Guests.havingPlace("ri", "rg", ":day")
              + " where ri.courseSectionId = :courseSection and ri.attends = true and "
              + ON_THAT_DAY.formatted("ri"));

  private static final String SOMEBODY =
      "exists (select 1 from Student ra where ra.deletedAt is null and ra.id in (%s))";

  private static final PagedQuery<RosterView> LIST =
      new PagedQuery<>(
          RosterView.class,
          "new com.mindwhile.erp.courses.RosterView(s.id, s.admissionNumber, s.firstName,"
              + " s.lastName, e.sectionId)",
          "Student s",
          " left join Enrollment e on e.studentId = s.id and " + ON_THAT_DAY.formatted("e"),
          SORT);

  @Inject @SchoolDatabase private EntityManager database;
  @EJB private CourseSections courseSections;
  @Inject private VisibleStudents visible;
  @Inject private SchoolClock clock;

  /**
   * The students who attend, as far as the caller may see them.
   *
   * @param day null for today
   * @throws NotFoundException if the caller may not see the course section
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Page<RosterView> list(long courseSectionId, LocalDate day, PageRequest request) {
    courseSections.requireVisible(courseSectionId, Permission.COURSES_VIEW);
    Conditions where = attending(courseSectionId, day == null ? clock.today() : day);
    visible.restrict(where, "s.id", Permission.STUDENTS_VIEW);
    return LIST.page(database, where, request);
  }

  /** The ids of all students who attend a course section on a day. */
  public List<Long> studentIds(long courseSectionId, LocalDate day) {
    Conditions where = attending(courseSectionId, day);
    return where
        .applyTo(
            database.createQuery(
                "select s.id from Student s" + where.where() + " order by s.id", Long.class))
        .getResultList();
  }

  /**
   * The condition that some student attends a course section on the day {@code :day}; to be asked
   * of each row, so each of the ways to attend is looked up by itself.
   *
   * @param courseSection the path of its id
   */
  public static String attended(String courseSection) {
    return ATTENDING.stream()
        .map(ids -> SOMEBODY.formatted(ids.replace(":courseSection", courseSection)))
        .collect(Collectors.joining(" or ", "(", ")"));
  }

  private static Conditions attending(long courseSectionId, LocalDate day) {
    return new Conditions()
        .and("s.deletedAt is null")
        .andInAny("s.id", ATTENDING)
        .with("courseSection", courseSectionId)
        .with("day", day);
  }
}
