package com.mindwhile.erp.courses;

import com.mindwhile.erp.courses.timetable.TeacherChange;
import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.school.SectionView;
import com.mindwhile.erp.school.Sections;
import com.mindwhile.erp.school.VisibleCourses;
import com.mindwhile.erp.school.calendar.TermView;
import com.mindwhile.erp.school.calendar.Terms;
import com.mindwhile.erp.shared.Conditions;
import com.mindwhile.erp.shared.ConflictException;
import com.mindwhile.erp.shared.NotFoundException;
import com.mindwhile.erp.shared.Page;
import com.mindwhile.erp.shared.PageRequest;
import com.mindwhile.erp.shared.PagedQuery;
import com.mindwhile.erp.shared.RuleBrokenException;
import com.mindwhile.erp.shared.SortKeys;
import com.mindwhile.erp.teachers.Teachers;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;

/** Who teaches which course to which section in which term. */
@Stateless
public class CourseSections {

  /** The orders course sections can be listed in. */
  public static final SortKeys SORT =
      new SortKeys(
          Map.of(
              "id", List.of("cs.id"),
              "course", List.of("c.name", "g.position", "s.name"),
              "section", List.of("g.position", "g.name", "s.name", "c.name"),
              "teacher", List.of("t.lastName", "t.firstName", "c.name")),
          "section",
          "cs.id");

  private static final PagedQuery<CourseSectionView> LIST =
      new PagedQuery<>(
          CourseSectionView.class,
          "new com.mindwhile.erp.courses.CourseSectionView(cs.id, cs.version, c.id, c.name, j.name,"
              + " s.id, g.name, s.name, cs.termId, t.id, t.firstName, t.lastName)",
          "CourseSection cs join Course c on c.id = cs.courseId"
              + " join Subject j on j.id = c.subjectId"
              + " join Section s on s.id = cs.sectionId"
              + " join GradeLevel g on g.id = s.gradeLevelId"
              + " join Teacher t on t.id = cs.teacherId",
          "",
          SORT);

  @Inject @SchoolDatabase private EntityManager database;
  @Inject private VisibleCourses visible;
  @EJB private Sections sections;
  @EJB private Terms terms;
  @EJB private Teachers teachers;
  @EJB private TeacherChange teacherChange;

  /** The course sections the caller may see. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Page<CourseSectionView> list(CourseSectionFilter filter, PageRequest request) {
    Conditions where = filter.conditions();
    visible.restrict(where, "cs.id", Permission.COURSES_VIEW);
    return LIST.page(database, where, request);
  }

  /**
   * One course section.
   *
   * @throws NotFoundException if there is none with that id, or the caller may not see it
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public CourseSectionView get(long id) {
    return view(id, Permission.COURSES_VIEW);
  }

  /**
   * Has a teacher teach a course to a section in a term.
   *
   * @throws ConflictException if the teacher does so already
   * @throws RuleBrokenException if there is no such course, section, term or teacher, the term is
   *     not of the section's year, the course is for another grade level, or the teacher is not
   *     employed in the term
   */
  public CourseSectionView create(CourseSectionInput input) {
    sections.keep(input.sectionId());
    Course course = database.find(Course.class, input.courseId());
    if (course == null) {
      throw new RuleBrokenException("There is no such course");
    }
    SectionView section = sections.requireExisting(input.sectionId());
    course.requireFor(section.gradeLevelId());
    TermView term = terms.requireExisting(input.termId());
    if (term.academicYearId() != section.academicYearId()) {
      throw new RuleBrokenException("The term is not of the section's academic year");
    }
    teachers.requireEmployed(input.teacherId(), term.startsOn(), term.endsOn());
    requireFree(input, 0);
    CourseSection courseSection = new CourseSection(input);
    database.persist(courseSection);
    database.flush();
    return view(courseSection.id(), Permission.COURSES_EDIT);
  }

  /**
   * Gives a course section another teacher, with its lessons.
   *
   * @param version the version the caller saw
   * @throws ConflictException if the new teacher teaches that already, or elsewhere at the time of
   *     one of the lessons
   * @throws RuleBrokenException if more than the teacher is to be another
   */
  public CourseSectionView update(long id, int version, CourseSectionInput input) {
    CourseSection courseSection =
        database.find(CourseSection.class, id, LockModeType.PESSIMISTIC_WRITE);
    TermView term = terms.lock(input.termId());
    view(id, Permission.COURSES_EDIT);
    courseSection.requireVersion(version);
    if (input.equals(courseSection.input())) {
      return view(id, Permission.COURSES_EDIT);
    }
    teachers.requireEmployed(input.teacherId(), term.startsOn(), term.endsOn());
    requireFree(input, id);
    courseSection.requireSameBesidesTeacher(input);
    teacherChange.requirePossible(id, input.teacherId());
    courseSection.hand(input);
    database.flush();
    return view(id, Permission.COURSES_EDIT);
  }

  /**
   * Removes a course section that has neither lessons nor anything else yet.
   *
   * @throws ConflictException if it has
   */
  public void delete(long id, int version) {
    view(id, Permission.COURSES_EDIT);
    CourseSection courseSection = database.find(CourseSection.class, id);
    courseSection.requireVersion(version);
    database.remove(courseSection);
    database.flush();
  }

  /**
   * Checks that the caller may reach a course section.
   *
   * @throws NotFoundException if not
   */
  public CourseSectionView requireVisible(long id, Permission permission) {
    return view(id, permission);
  }

  /**
   * Keeps a course section as it is until the end of the transaction, for who will refer to it. To
   * be called before students are held: whoever enters marks holds the course section and then
   * refers to students.
   */
  public void keep(long id) {
    database
        .createNativeQuery("select id from course_sections where id = ? lock in share mode")
        .setParameter(1, id)
        .getResultList();
  }

  /**
   * One course section, whoever asks.
   *
   * @throws RuleBrokenException if there is none with that id
   */
  public CourseSectionView requireExisting(long id) {
    return LIST.one(database, new Conditions().and("cs.id = :id", "id", id))
        .orElseThrow(() -> new RuleBrokenException("There is no such course section"));
  }

  private CourseSectionView view(long id, Permission permission) {
    Conditions where = new Conditions().and("cs.id = :id", "id", id);
    visible.restrict(where, "cs.id", permission);
    return LIST.one(database, where).orElseThrow(() -> new NotFoundException("The course section"));
  }

  private void requireFree(CourseSectionInput input, long except) {
    Conditions same =
        new CourseSectionFilter(
                input.termId(), input.sectionId(), input.courseId(), input.teacherId())
            .conditions()
            .and("cs.id <> :except", "except", except);
    if (LIST.one(database, same).isPresent()) {
      throw new ConflictException("The teacher teaches the section that course already");
    }
  }
}
