package com.mindwhile.erp.courses.timetable;

import com.mindwhile.erp.courses.timetable.Placements.Taught;
import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.school.VisibleCourses;
import com.mindwhile.erp.school.calendar.Terms;
import com.mindwhile.erp.shared.Conditions;
import com.mindwhile.erp.shared.NotFoundException;
import com.mindwhile.erp.shared.Page;
import com.mindwhile.erp.shared.PageRequest;
import com.mindwhile.erp.shared.PagedQuery;
import com.mindwhile.erp.shared.RuleBrokenException;
import com.mindwhile.erp.shared.SortKeys;
import com.mindwhile.erp.students.Students;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The lessons of the school, one by one and as lists: of a teacher, a room, a student. */
@Stateless
public class Lessons {

  /** The orders lessons can be listed in. */
  public static final SortKeys SORT =
      new SortKeys(
          Map.of("id", List.of("l.id"), "weekday", List.of("l.weekday", "p.startsAt")),
          "weekday",
          "l.id");

  private static final PagedQuery<LessonView> LIST =
      new PagedQuery<>(LessonView.class, LessonRows.ROW, LessonRows.LESSON, LessonRows.JOINS, SORT);

  @Inject @SchoolDatabase private EntityManager database;
  @Inject private VisibleCourses visible;
  @EJB private Terms terms;
  @EJB private Students students;
  @Inject private Placements placements;
  @Inject private Clashes clashes;

  /** The lessons the caller may see. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Page<LessonView> list(LessonFilter filter, PageRequest request) {
    Conditions where = filter.conditions();
    visible.restrict(where, "l.courseSectionId", Permission.TIMETABLE_VIEW);
    return LIST.page(database, where, request);
  }

  /**
   * The lessons of what a student attends today, in a term.
   *
   * @param termId null for the current term
   * @throws NotFoundException if the caller may not see the student
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Page<LessonView> ofStudent(long studentId, Long termId, PageRequest request) {
    students.requireVisible(studentId, Permission.TIMETABLE_VIEW);
    Conditions where =
        LessonFilter.ofTerm(terms.requireExistingOrCurrent(termId).id()).conditions();
    visible.restrictToAttended(where, "l.courseSectionId", studentId);
    return LIST.page(database, where, request);
  }

  /**
   * One lesson.
   *
   * @throws NotFoundException if there is none with that id, or the caller may not see it
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public LessonView get(long id) {
    return view(id, Permission.TIMETABLE_VIEW);
  }

  /**
   * Places a lesson.
   *
   * @throws TimetableClashException if a teacher, a room or the section would be in two places
   * @throws RuleBrokenException if it refers to something that is not there
   */
  public LessonView create(LessonInput input) {
    Taught taught = placements.hold(input.courseSectionId());
    Placement placement = placements.of(input, taught);
    clashes.requireNone(taught.termId(), taught.sectionId(), List.of(placement), Set.of());
    Lesson lesson = new Lesson(timetable(taught), placement);
    database.persist(lesson);
    database.flush();
    return view(lesson.id(), Permission.TIMETABLE_EDIT);
  }

  /**
   * Places a lesson elsewhere.
   *
   * @param version the version the caller saw
   * @throws TimetableClashException if a teacher, a room or the section would be in two places
   * @throws RuleBrokenException if it refers to something that is not there, or is to be another
   *     section's or term's
   */
  public LessonView update(long id, int version, LessonInput input) {
    Taught taught = placements.hold(input.courseSectionId());
    view(id, Permission.TIMETABLE_EDIT);
    Lesson lesson = database.find(Lesson.class, id);
    lesson.requireVersion(version);
    if (lesson.sectionId() != taught.sectionId() || lesson.termId() != taught.termId()) {
      throw new RuleBrokenException("A lesson stays with its section and term");
    }
    Placement placement = placements.of(input, taught);
    clashes.requireNone(taught.termId(), taught.sectionId(), List.of(placement), Set.of(id));
    timetable(taught);
    lesson.place(placement);
    database.flush();
    return view(id, Permission.TIMETABLE_EDIT);
  }

  /** Removes a lesson. */
  public void delete(long id, int version) {
    view(id, Permission.TIMETABLE_EDIT);
    Lesson lesson = database.find(Lesson.class, id);
    lesson.requireVersion(version);
    database.find(Timetable.class, lesson.timetableId()).change();
    database.remove(lesson);
  }

  private LessonView view(long id, Permission permission) {
    Conditions where = new Conditions().and("l.id = :id", "id", id);
    visible.restrict(where, "l.courseSectionId", permission);
    return LIST.one(database, where).orElseThrow(() -> new NotFoundException("The lesson"));
  }

  private Timetable timetable(Taught taught) {
    Timetable timetable =
        database
            .createQuery(
                "select t from Timetable t where t.sectionId = :section and t.termId = :term",
                Timetable.class)
            .setParameter("section", taught.sectionId())
            .setParameter("term", taught.termId())
            .getResultStream()
            .findFirst()
            .orElseGet(() -> first(taught));
    timetable.change();
    return timetable;
  }

  private Timetable first(Taught taught) {
    Timetable timetable = new Timetable(taught.sectionId(), taught.termId());
    database.persist(timetable);
    database.flush();
    return timetable;
  }
}
