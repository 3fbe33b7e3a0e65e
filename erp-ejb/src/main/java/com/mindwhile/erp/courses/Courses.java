package com.mindwhile.erp.courses;

import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.school.GradeLevels;
import com.mindwhile.erp.school.VisibleCourses;
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
import java.util.List;
import java.util.Map;

/** The courses of the school. Students and parents see those that are attended. */
@Stateless
public class Courses {

  /** The orders courses can be listed in. */
  public static final SortKeys SORT =
      new SortKeys(
          Map.of(
              "id", List.of("c.id"),
              "name", List.of("c.name"),
              "subject", List.of("j.name", "g.position", "c.name"),
              "gradeLevel", List.of("g.position", "g.name", "c.name")),
          "gradeLevel",
          "c.id");

  private static final PagedQuery<CourseView> LIST =
      new PagedQuery<>(
          CourseView.class,
          "new com.mindwhile.erp.courses.CourseView(c.id, c.version, c.subjectId, j.name,"
              + " c.gradeLevelId, g.name, c.name, c.credits)",
          "Course c join Subject j on j.id = c.subjectId"
              + " left join GradeLevel g on g.id = c.gradeLevelId",
          "",
          SORT);

  @Inject @SchoolDatabase private EntityManager database;
  @Inject private VisibleCourses visible;
  @EJB private Subjects subjects;
  @EJB private GradeLevels gradeLevels;

  /** The courses the caller may see. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Page<CourseView> list(CourseFilter filter, PageRequest request) {
    Conditions where =
        new Conditions()
            .and("c.subjectId = :subject", "subject", filter.subjectId())
            .and("c.gradeLevelId = :gradeLevel", "gradeLevel", filter.gradeLevelId());
    visible.restrictCourses(where, "c.id", Permission.COURSES_VIEW);
    return LIST.page(database, where, request);
  }

  /**
   * One course.
   *
   * @throws NotFoundException if there is none with that id, or the caller may not see it
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public CourseView get(long id) {
    return view(id, Permission.COURSES_VIEW);
  }

  /**
   * Makes a course.
   *
   * @throws ConflictException if the grade level has one of that name
   * @throws RuleBrokenException if there is no such subject or grade level
   */
  public CourseView create(CourseInput input) {
    requireReferences(input);
    requireFree(input, 0);
    Course course = new Course(input);
    database.persist(course);
    database.flush();
    return view(course.id(), Permission.COURSES_EDIT);
  }

  /**
   * Writes a course down anew.
   *
   * @param version the version the caller saw
   * @throws ConflictException if the grade level has another of that name, or the course is taught
   *     and is to be for another grade level
   */
  public CourseView update(long id, int version, CourseInput input) {
    view(id, Permission.COURSES_EDIT);
    Course course = database.find(Course.class, id);
    course.requireVersion(version);
    requireReferences(input);
    requireFree(input, id);
    course.describe(input);
    requireForItsSections(id, course);
    database.flush();
    return view(id, Permission.COURSES_EDIT);
  }

  /**
   * Removes a course that is taught to nobody.
   *
   * @throws ConflictException if it is
   */
  public void delete(long id, int version) {
    view(id, Permission.COURSES_EDIT);
    Course course = database.find(Course.class, id);
    course.requireVersion(version);
    database.remove(course);
    database.flush();
  }

  private CourseView view(long id, Permission permission) {
    Conditions where = new Conditions().and("c.id = :id", "id", id);
    visible.restrictCourses(where, "c.id", permission);
    return LIST.one(database, where).orElseThrow(() -> new NotFoundException("The course"));
  }

  private void requireReferences(CourseInput input) {
    subjects.requireExisting(input.subjectId());
    if (input.gradeLevelId() != null) {
      gradeLevels.requireExisting(input.gradeLevelId());
    }
  }

  private void requireFree(CourseInput input, long except) {
    Conditions same =
        new Conditions()
            .and("c.name = :name", "name", input.name().strip())
            .and("c.id <> :except", "except", except);
    if (input.gradeLevelId() == null) {
      same.and("c.gradeLevelId is null");
    } else {
      same.and("c.gradeLevelId = :gradeLevel", "gradeLevel", input.gradeLevelId());
    }
    if (LIST.one(database, same).isPresent()) {
      throw new ConflictException("The grade level has a course of that name");
    }
  }

  private void requireForItsSections(long id, Course course) {
    database
        .createQuery(
            "select distinct s.gradeLevelId from CourseSection cs"
                + " join Section s on s.id = cs.sectionId where cs.courseId = :id",
            Long.class)
        .setParameter("id", id)
        .getResultList()
        .forEach(course::requireFor);
  }
}
