package com.mindwhile.erp.courses;

import com.mindwhile.erp.rbac.Permission;
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
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;

/** The subjects of the school. Students and parents see those of their courses. */
@Stateless
public class Subjects {

  /** The orders subjects can be listed in. */
  public static final SortKeys SORT =
      new SortKeys(
          Map.of("id", List.of("j.id"), "name", List.of("j.name"), "code", List.of("j.code")),
          "name",
          "j.id");

  private static final PagedQuery<Subject> LIST =
      new PagedQuery<>(Subject.class, "j", "Subject j", "", SORT);

  @Inject @SchoolDatabase private EntityManager database;
  @Inject private VisibleCourses visible;

  /** The subjects the caller may see. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Page<SubjectView> list(PageRequest request) {
    Conditions where = new Conditions();
    visible.restrictSubjects(where, "j.id", Permission.COURSES_VIEW);
    return LIST.page(database, where, request).map(Subject::view);
  }

  /**
   * One subject.
   *
   * @throws NotFoundException if there is none with that id, or the caller may not see it
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public SubjectView get(long id) {
    return find(id, Permission.COURSES_VIEW).view();
  }

  /**
   * Makes a subject.
   *
   * @throws ConflictException if there is one of that name or code
   */
  public SubjectView create(SubjectInput input) {
    requireFree(input, 0);
    Subject subject = new Subject(input);
    database.persist(subject);
    database.flush();
    return subject.view();
  }

  /**
   * Writes a subject down anew.
   *
   * @param version the version the caller saw
   * @throws ConflictException if there is another of that name or code
   */
  public SubjectView update(long id, int version, SubjectInput input) {
    Subject subject = find(id, Permission.COURSES_EDIT);
    subject.requireVersion(version);
    requireFree(input, id);
    subject.describe(input);
    database.flush();
    return subject.view();
  }

  /**
   * Removes a subject without courses and teachers.
   *
   * @throws ConflictException if it has some
   */
  public void delete(long id, int version) {
    Subject subject = find(id, Permission.COURSES_EDIT);
    subject.requireVersion(version);
    database.remove(subject);
    database.flush();
  }

  /**
   * Checks that a subject somebody is about to refer to exists.
   *
   * @throws RuleBrokenException if not
   */
  public void requireExisting(long id) {
    if (database.find(Subject.class, id) == null) {
      throw new RuleBrokenException("There is no such subject");
    }
  }

  private Subject find(long id, Permission permission) {
    Conditions where = new Conditions().and("j.id = :id", "id", id);
    visible.restrictSubjects(where, "j.id", permission);
    return LIST.one(database, where).orElseThrow(() -> new NotFoundException("The subject"));
  }

  private void requireFree(SubjectInput input, long except) {
    Conditions sameName =
        new Conditions()
            .and("j.name = :name", "name", input.name().strip())
            .and("j.id <> :except", "except", except);
    if (LIST.one(database, sameName).isPresent()) {
      throw new ConflictException("There is a subject of that name");
    }
    if (input.code() == null) {
      return;
    }
    Conditions sameCode =
        new Conditions()
            .and("j.code = :code", "code", input.code())
            .and("j.id <> :except", "except", except);
    if (LIST.one(database, sameCode).isPresent()) {
      throw new ConflictException("There is a subject of that code");
    }
  }
}
