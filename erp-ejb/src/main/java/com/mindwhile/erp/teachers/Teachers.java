package com.mindwhile.erp.teachers;

import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.rbac.WorkContext;
import com.mindwhile.erp.school.Sections;
import com.mindwhile.erp.shared.Conditions;
import com.mindwhile.erp.shared.ConflictException;
import com.mindwhile.erp.shared.ForbiddenException;
import com.mindwhile.erp.shared.NotFoundException;
import com.mindwhile.erp.shared.Page;
import com.mindwhile.erp.shared.PageRequest;
import com.mindwhile.erp.shared.PagedQuery;
import com.mindwhile.erp.shared.RuleBrokenException;
import com.mindwhile.erp.shared.SortKeys;
import com.mindwhile.erp.tenancy.SchoolClock;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The teachers of the school. */
@Stateless
public class Teachers {

  private static final String NUMBER = "employeeNumber";

  /** The orders teachers can be listed in; that of employee numbers by colleagues alone. */
  public static final SortKeys SORT =
      new SortKeys(
          Map.of(
              "id",
              List.of("t.id"),
              NUMBER,
              List.of("t.employeeNumber"),
              "lastName",
              List.of("t.lastName", "t.firstName"),
              "firstName",
              List.of("t.firstName", "t.lastName")),
          "lastName",
          "t.id");

  private static final PagedQuery<Teacher> LIST =
      new PagedQuery<>(Teacher.class, "t", "Teacher t", "", SORT);

  private static final String NOT_DELETED = "t.deletedAt is null";

  @Inject @SchoolDatabase private EntityManager database;
  @Inject private VisibleTeachers visible;
  @EJB private Sections sections;
  @Inject private WorkContext work;
  @Inject private SchoolClock clock;

  /**
   * The teachers the caller may see.
   *
   * @throws ForbiddenException if the deleted ones are wanted by somebody who may not delete, or
   *     employee numbers are asked for by somebody who does not see them
   */
  public Page<TeacherView> list(TeacherFilter filter, PageRequest request) {
    if (request.sort().stream().anyMatch(order -> order.property().equals(NUMBER))) {
      requireColleague();
    }
    return LIST.page(database, conditions(filter), request).map(this::view);
  }

  /**
   * The same by id, for a file.
   *
   * @param after the id of the last one that was had; 0 for the first ones
   * @param count how many at most
   */
  public List<TeacherView> following(TeacherFilter filter, long after, int count) {
    Conditions where = conditions(filter).and("t.id > :after", "after", after);
    return where
        .applyTo(
            database.createQuery(
                "select t from Teacher t" + where.where() + " order by t.id", Teacher.class))
        .setMaxResults(count)
        .getResultList()
        .stream()
        .map(this::view)
        .toList();
  }

  private Conditions conditions(TeacherFilter filter) {
    if (filter.employeeNumber() != null) {
      requireColleague();
    }
    Conditions where = filter.conditions(visible.isColleague());
    visible.restrict(where, "t.id", Permission.TEACHERS_VIEW);
    if (filter.deleted()) {
      if (!work.caller().may(Permission.TEACHERS_DELETE)) {
        throw new ForbiddenException("Deleted teachers are for those who may delete them");
      }
      visible.restrict(where, "t.id", Permission.TEACHERS_DELETE);
    }
    return where;
  }

  /**
   * One teacher.
   *
   * @throws NotFoundException if there is none, it is deleted or the caller may not see it
   */
  public TeacherView get(long id) {
    return view(find(id, NOT_DELETED, Permission.TEACHERS_VIEW));
  }

  /** What {@link #update} would leave as it is. */
  public TeacherInput input(long id) {
    return find(id, NOT_DELETED, Permission.TEACHERS_EDIT).input();
  }

  /**
   * Those with one of these employee numbers whom the caller may edit, deleted ones left out, by
   * number.
   */
  public Map<String, KnownTeacher> withNumbers(Collection<String> numbers) {
    if (numbers.isEmpty()) {
      return Map.of();
    }
    Conditions where =
        new Conditions().and(NOT_DELETED).and("t.employeeNumber in (:numbers)", "numbers", numbers);
    visible.restrict(where, "t.id", Permission.TEACHERS_EDIT);
    return where
        .applyTo(database.createQuery("select t from Teacher t" + where.where(), Teacher.class))
        .getResultList() // no stream of the rows: subjects are read for many teachers at once
        .stream()
        .map(Teacher::known)
        .collect(Collectors.toMap(each -> each.input().employeeNumber(), Function.identity()));
  }

  /**
   * Makes a teacher.
   *
   * @throws ConflictException if another teacher has the employee number
   */
  public TeacherView create(TeacherInput input) {
    requireFree(input.employeeNumber(), 0);
    requireReferences(input);
    Teacher teacher = new Teacher(input);
    database.persist(teacher);
    database.flush();
    return teacher.view(true);
  }

  /**
   * Writes a teacher down anew.
   *
   * @param version the version the caller saw
   * @throws ConflictException if another teacher has the employee number
   */
  public TeacherView update(long id, int version, TeacherInput input) {
    Teacher teacher = find(id, NOT_DELETED, Permission.TEACHERS_EDIT);
    teacher.requireVersion(version);
    requireFree(input.employeeNumber(), id);
    requireReferences(input);
    teacher.describe(input);
    database.flush();
    return teacher.view(true);
  }

  /** Deletes a teacher, who can be restored. */
  public void delete(long id, int version) {
    Teacher teacher = find(id, NOT_DELETED, Permission.TEACHERS_DELETE);
    teacher.requireVersion(version);
    teacher.delete(clock.now());
    database.flush();
  }

  /**
   * Brings a deleted teacher back.
   *
   * @throws ConflictException if the teacher is not deleted
   */
  public TeacherView restore(long id) {
    Teacher teacher = find(id, "1 = 1", Permission.TEACHERS_DELETE);
    teacher.restore();
    database.flush();
    return teacher.view(true);
  }

  /**
   * Checks that a teacher somebody wants to teach in some days works at the school then.
   *
   * @throws RuleBrokenException if not, or if there is no such teacher
   */
  public void requireEmployed(long id, LocalDate first, LocalDate last) {
    Conditions where = new Conditions().and(NOT_DELETED).and("t.id = :id", "id", id);
    Teacher teacher =
        LIST.one(database, where)
            .orElseThrow(() -> new RuleBrokenException("There is no such teacher"));
    if (!teacher.worksBetween(first, last)) {
      throw new RuleBrokenException("The teacher does not work at the school then");
    }
  }

  /**
   * Checks that a teacher somebody is about to refer to exists.
   *
   * @throws RuleBrokenException if not
   */
  public void requireExisting(long id) {
    Conditions where = new Conditions().and(NOT_DELETED).and("t.id = :id", "id", id);
    if (LIST.one(database, where).isEmpty()) {
      throw new RuleBrokenException("There is no such teacher");
    }
  }

  private void requireColleague() {
    if (!visible.isColleague()) {
      throw new ForbiddenException("Employee numbers are for those who may see all teachers");
    }
  }

  private Teacher find(long id, String condition, Permission permission) {
    Conditions where = new Conditions().and(condition).and("t.id = :id", "id", id);
    visible.restrict(where, "t.id", permission);
    return LIST.one(database, where).orElseThrow(() -> new NotFoundException("The teacher"));
  }

  private void requireReferences(TeacherInput input) {
    if (input.homeSectionId() != null) {
      sections.requireExisting(input.homeSectionId());
    }
    if (input.subjectIds() == null || input.subjectIds().isEmpty()) {
      return;
    }
    long known =
        database
            .createQuery("select count(*) from Subject j where j.id in (:ids)", Long.class)
            .setParameter("ids", input.subjectIds())
            .getSingleResult();
    if (known != input.subjectIds().size()) {
      throw new RuleBrokenException("There is no such subject");
    }
  }

  private TeacherView view(Teacher teacher) {
    return teacher.view(visible.isColleague() || visible.isCaller(teacher.id()));
  }

  private void requireFree(String employeeNumber, long except) {
    long others =
        database
            .createQuery(
                "select count(*) from Teacher t"
                    + " where t.employeeNumber = :number and t.id <> :except",
                Long.class)
            .setParameter("number", employeeNumber)
            .setParameter("except", except)
            .getSingleResult();
    if (others > 0) {
      throw new ConflictException("Another teacher has that employee number");
    }
  }
}
