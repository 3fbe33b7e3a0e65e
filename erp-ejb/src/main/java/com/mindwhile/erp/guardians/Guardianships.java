package com.mindwhile.erp.guardians;

import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.shared.Conditions;
import com.mindwhile.erp.shared.ConflictException;
import com.mindwhile.erp.shared.NotFoundException;
import com.mindwhile.erp.shared.Page;
import com.mindwhile.erp.shared.PageRequest;
import com.mindwhile.erp.shared.PagedQuery;
import com.mindwhile.erp.shared.RuleBrokenException;
import com.mindwhile.erp.shared.SortKeys;
import com.mindwhile.erp.students.Students;
import com.mindwhile.erp.students.VisibleStudents;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;

/** Who is whose guardian. */
@Stateless
public class Guardianships {

  /** The orders a student's guardians can be listed in. */
  public static final SortKeys GUARDIANS_SORT =
      new SortKeys(
          Map.of(
              "contactPriority", List.of("g.contactPriority"),
              "lastName", List.of("p.lastName", "p.firstName")),
          "contactPriority",
          "g.id");

  /** The orders a guardian's children can be listed in. */
  public static final SortKeys CHILDREN_SORT =
      new SortKeys(
          Map.of(
              "lastName", List.of("s.lastName", "s.firstName"),
              "admissionNumber", List.of("s.admissionNumber")),
          "lastName",
          "s.id");

  private static final PagedQuery<StudentGuardian> GUARDIANS =
      new PagedQuery<>(
          StudentGuardian.class,
          "new com.mindwhile.erp.guardians.StudentGuardian(p.id, g.version, p.firstName,"
              + " p.lastName, p.email, p.phone, g.relation, g.contactPriority, g.maySeeData,"
              + " g.mayCollect)",
          "Guardianship g join Guardian p on p.id = g.guardianId and p.deletedAt is null",
          "",
          GUARDIANS_SORT);

  private static final PagedQuery<Child> CHILDREN =
      new PagedQuery<>(
          Child.class,
          "new com.mindwhile.erp.guardians.Child(s.id, s.admissionNumber, s.firstName,"
              + " s.lastName, s.status, g.relation, g.contactPriority, g.maySeeData,"
              + " g.mayCollect)",
          "Guardianship g join Student s on s.id = g.studentId and s.deletedAt is null",
          "",
          CHILDREN_SORT);

  @Inject @SchoolDatabase private EntityManager database;
  @Inject private VisibleGuardians visibleGuardians;
  @Inject private VisibleStudents visibleStudents;
  @EJB private Students students;
  @EJB private Guardians guardians;

  /**
   * The guardians of a student, as far as the caller may see them.
   *
   * @throws NotFoundException if the caller may not see the student
   */
  public Page<StudentGuardian> guardiansOf(long studentId, PageRequest request) {
    students.requireVisible(studentId, Permission.STUDENTS_VIEW);
    return GUARDIANS.page(database, seen(studentId), request);
  }

  /** One of them. */
  public StudentGuardian guardianOf(long studentId, long guardianId) {
    students.requireVisible(studentId, Permission.STUDENTS_VIEW);
    return view(seen(studentId), guardianId);
  }

  /**
   * The students somebody is the guardian of, as far as the caller may see them.
   *
   * @throws NotFoundException if the caller may not see the guardian
   */
  public Page<Child> childrenOf(long guardianId, PageRequest request) {
    guardians.requireVisible(guardianId, Permission.GUARDIANS_VIEW);
    Conditions where = new Conditions().and("g.guardianId = :guardian", "guardian", guardianId);
    visibleStudents.restrict(where, "s.id", Permission.STUDENTS_VIEW);
    return CHILDREN.page(database, where, request);
  }

  /**
   * Makes somebody the guardian of a student.
   *
   * @throws ConflictException if they are already
   * @throws RuleBrokenException if there is no such guardian
   */
  public StudentGuardian link(long studentId, GuardianshipRequest request) {
    students.requireVisible(studentId, Permission.GUARDIANS_EDIT);
    guardians.requireExisting(request.guardianId(), Permission.GUARDIANS_EDIT);
    if (!links(studentId, request.guardianId()).isEmpty()) {
      throw new ConflictException("The guardian is linked to the student already");
    }
    database.persist(new Guardianship(studentId, request.guardianId(), request.terms()));
    database.flush();
    return view(ofStudent(studentId), request.guardianId());
  }

  /**
   * Gives a student who was made in this transaction a guardian, whatever else the caller may do
   * with guardians.
   *
   * @param guardianId somebody who is known already; null for somebody new
   * @param input who somebody new is
   * @throws RuleBrokenException if the one who is known has been deleted since
   */
  public void admit(long studentId, Long guardianId, GuardianInput input, GuardianshipInput terms) {
    long guardian = guardianId == null ? guardians.create(input).id() : guardianId;
    if (guardianId != null) {
      guardians.requireNotDeleted(guardianId);
    }
    database.persist(new Guardianship(studentId, guardian, terms));
  }

  /**
   * Changes what a guardian is to a student and may do.
   *
   * @param version the version of the link the caller saw
   */
  public StudentGuardian update(
      long studentId, long guardianId, int version, GuardianshipInput input) {
    Guardianship link = find(studentId, guardianId);
    link.requireVersion(version);
    link.agree(input);
    database.flush();
    return view(ofStudent(studentId), guardianId);
  }

  /** Ends that somebody is the guardian of a student. */
  public void unlink(long studentId, long guardianId, int version) {
    Guardianship link = find(studentId, guardianId);
    link.requireVersion(version);
    database.remove(link);
  }

  private Guardianship find(long studentId, long guardianId) {
    students.requireVisible(studentId, Permission.GUARDIANS_EDIT);
    guardians.requireVisible(guardianId, Permission.GUARDIANS_EDIT);
    return links(studentId, guardianId).stream()
        .findFirst()
        .orElseThrow(() -> new NotFoundException("The guardian of the student"));
  }

  private List<Guardianship> links(long studentId, long guardianId) {
    return database
        .createQuery(
            "select g from Guardianship g where g.studentId = :student and g.guardianId = :guardian",
            Guardianship.class)
        .setParameter("student", studentId)
        .setParameter("guardian", guardianId)
        .getResultList();
  }

  private StudentGuardian view(Conditions where, long guardianId) {
    return GUARDIANS
        .one(database, where.and("g.guardianId = :guardian", "guardian", guardianId))
        .orElseThrow(() -> new NotFoundException("The guardian of the student"));
  }

  private Conditions seen(long studentId) {
    Conditions where = ofStudent(studentId);
    visibleGuardians.restrict(where, "p.id", Permission.GUARDIANS_VIEW);
    return where;
  }

  private static Conditions ofStudent(long studentId) {
    return new Conditions().and("g.studentId = :student", "student", studentId);
  }
}
