package com.mindwhile.erp.students;

import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.school.SectionView;
import com.mindwhile.erp.school.Sections;
import com.mindwhile.erp.school.calendar.AcademicYears;
import com.mindwhile.erp.shared.Conditions;
import com.mindwhile.erp.shared.ConflictException;
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
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which sections a student was, is and will be in. One at a time: no two enrolments of a student
 * share a day.
 */
@Stateless
public class Enrollments {

  /** The orders enrolments can be listed in. */
  public static final SortKeys SORT =
      new SortKeys(
          Map.of("id", List.of("e.id"), "entryDate", List.of("e.entryDate")), "entryDate", "e.id");

  private static final PagedQuery<EnrollmentView> LIST =
      new PagedQuery<>(
          EnrollmentView.class,
          "new com.mindwhile.erp.students.EnrollmentView(e.id, e.version, e.studentId,"
              + " sec.id, gl.name, sec.name, e.entryDate, e.entryReason, e.exitDate,"
              + " e.exitReason)",
          "Enrollment e join Section sec on sec.id = e.sectionId"
              + " join GradeLevel gl on gl.id = sec.gradeLevelId",
          "",
          SORT);

  @Inject @SchoolDatabase private EntityManager database;
  @Inject private VisibleStudents visible;
  @EJB private Sections sections;
  @EJB private AcademicYears years;
  @Inject private SectionSeats seats;
  @Inject private SchoolClock clock;
  @Inject private Event<PlaceEnded> endings;

  /**
   * The enrolments of a student.
   *
   * @throws NotFoundException if the caller may not see the student
   */
  public Page<EnrollmentView> list(long studentId, PageRequest request) {
    requireStudent(studentId, Permission.STUDENTS_VIEW);
    return LIST.page(database, ofStudent(studentId), request);
  }

  /** One of them. */
  public EnrollmentView get(long studentId, long id) {
    requireStudent(studentId, Permission.STUDENTS_VIEW);
    return view(studentId, id);
  }

  /**
   * Enrols a student. If that gives them a place from today or later, they take a seat of the
   * section and become ENROLLED.
   *
   * @throws ConflictException if all seats of the section are taken
   * @throws RuleBrokenException if there is no such section, the first day is not of its academic
   *     year, another enrolment has some of the days, or the student has graduated
   */
  public EnrollmentView enrol(long studentId, EnrollmentInput input) {
    seats.hold();
    Student student = lock(studentId);
    requireInYear(sections.requireExisting(input.sectionId()), input);
    Enrollment enrollment = new Enrollment(studentId, input);
    requireApart(studentId, enrollment);
    admit(student, enrollment);
    seats.require(enrollment);
    database.persist(enrollment);
    database.flush();
    return view(studentId, enrollment.id());
  }

  /**
   * Gives a student who was made in this transaction the first place, whatever else the caller may
   * do with students. The caller holds the seats.
   *
   * @throws ConflictException if all seats of the section are taken
   * @throws RuleBrokenException if there is no such section
   */
  public void admit(long studentId, EnrollmentInput input) {
    sections.requireExisting(input.sectionId());
    Enrollment enrollment = new Enrollment(studentId, input);
    seats.require(enrollment);
    database.persist(enrollment);
    database.flush();
  }

  /**
   * Corrects an enrolment; the rules of enrolling hold. Where that ends a place, what the student
   * attends by it ends as well. Where it gives a place back, what ended with it stays ended: nobody
   * knows when it would have ended otherwise.
   *
   * @param version the version the caller saw
   * @throws ConflictException if the student is to have a place they did not have, and all seats of
   *     the section are taken
   */
  public EnrollmentView correct(long studentId, long id, int version, EnrollmentInput input) {
    seats.hold();
    Student student = lock(studentId);
    Enrollment enrollment = find(studentId, id);
    enrollment.requireVersion(version);
    Enrollment.Place before = enrollment.place();
    requireInYear(before, input);
    enrollment.correct(input);
    requireApart(studentId, enrollment);
    admit(student, enrollment);
    if (enrollment.gained(before, clock.today())) {
      seats.require(enrollment);
    }
    database.flush();
    enrollment
        .lost(before)
        .ifPresent(day -> endings.fire(ended(studentId, before.sectionId(), day)));
    return view(studentId, id);
  }

  /**
   * Ends an enrolment, and with it what the student attends or is left out of in the section's
   * courses. The student's status stays.
   *
   * @throws RuleBrokenException if it has ended already, or would end before it begins
   */
  public EnrollmentView leave(long studentId, long id, LeaveInput input) {
    lock(studentId);
    Enrollment enrollment = find(studentId, id);
    enrollment.leave(input);
    database.flush();
    endings.fire(ended(studentId, enrollment.sectionId(), input.exitDate()));
    return view(studentId, id);
  }

  /**
   * Removes an enrolment that was entered by mistake, and with it what the student attends or is
   * left out of by it.
   */
  public void delete(long studentId, long id, int version) {
    lock(studentId);
    Enrollment enrollment = find(studentId, id);
    enrollment.requireVersion(version);
    database.remove(enrollment);
    database.flush();
    Enrollment.Place place = enrollment.place();
    if (place.hasDays()) {
      endings.fire(ended(studentId, place.sectionId(), place.entryDate()));
    }
  }

  /**
   * Holds the seats of the sections until the end of the transaction: they are taken one after the
   * other. To be called before anything is read, by whoever enrols further on in a transaction.
   */
  public void holdSeats() {
    seats.hold();
  }

  /**
   * Holds a student until the end of the transaction: what they attend is changed one after the
   * other. To be called before anything is read.
   *
   * @throws RuleBrokenException if there is no such student for the caller
   */
  public void hold(long studentId) {
    holdFor(studentId, Permission.ENROLLMENTS_EDIT);
  }

  /**
   * The same for a caller who needs another permission.
   *
   * @throws RuleBrokenException if there is no such student for the caller
   */
  public void holdFor(long studentId, Permission permission) {
    database.find(Student.class, studentId, LockModeType.PESSIMISTIC_WRITE);
    if (!isReached(studentId, permission)) {
      throw new RuleBrokenException("There is no such student");
    }
  }

  /** Whether a student is in a section on a day. */
  public boolean isEnrolled(long studentId, long sectionId, LocalDate day) {
    return !database
        .createQuery(
            "select 1 from Enrollment e where e.studentId = :student and e.sectionId = :section"
                + " and e.entryDate <= :day and (e.exitDate is null or e.exitDate > :day)",
            Integer.class)
        .setParameter("student", studentId)
        .setParameter("section", sectionId)
        .setParameter("day", day)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /** Enrolments of a student are changed one after the other. */
  private Student lock(long studentId) {
    Student student = database.find(Student.class, studentId, LockModeType.PESSIMISTIC_WRITE);
    requireStudent(studentId, Permission.ENROLLMENTS_EDIT);
    return student;
  }

  private void requireStudent(long studentId, Permission permission) {
    if (!isReached(studentId, permission)) {
      throw new NotFoundException("The student");
    }
  }

  private boolean isReached(long studentId, Permission permission) {
    Conditions where =
        new Conditions().and("s.deletedAt is null").and("s.id = :student", "student", studentId);
    visible.restrict(where, "s.id", permission);
    return where
        .applyTo(database.createQuery("select s.id from Student s" + where.where(), Long.class))
        .getResultStream()
        .findFirst()
        .isPresent();
  }

  /** A first day that was written down before the year was another may stay. */
  private void requireInYear(Enrollment.Place before, EnrollmentInput input) {
    boolean isElsewhere = before.sectionId() != input.sectionId();
    boolean beginsOtherwise = !before.entryDate().equals(input.entryDate());
    if (!isElsewhere && !beginsOtherwise) {
      return;
    }
    SectionView section = sections.requireExisting(input.sectionId());
    if (beginsOtherwise
        || sections.requireExisting(before.sectionId()).academicYearId()
            != section.academicYearId()) {
      requireInYear(section, input);
    }
  }

  private void requireInYear(SectionView section, EnrollmentInput input) {
    if (!years.has(section.academicYearId(), input.entryDate())) {
      throw new RuleBrokenException("The first day is not of the section's academic year");
    }
  }

  private void requireApart(long studentId, Enrollment enrollment) {
    boolean overlapping =
        database
            .createQuery("select e from Enrollment e where e.studentId = :id", Enrollment.class)
            .setParameter("id", studentId)
            .getResultStream()
            .anyMatch(other -> other != enrollment && other.overlaps(enrollment));
    if (overlapping) {
      throw new RuleBrokenException("The student is enrolled on some of these days already");
    }
  }

  private void admit(Student student, Enrollment enrollment) {
    if (!enrollment.givesPlaceFrom(clock.today())) {
      return;
    }
    if (student.status() == StudentStatus.GRADUATED) {
      throw new RuleBrokenException("The student has graduated");
    }
    student.become(StudentStatus.ENROLLED);
  }

  private Enrollment find(long studentId, long id) {
    Conditions where = ofStudent(studentId).and("e.id = :id", "id", id);
    return where
        .applyTo(
            database.createQuery("select e from Enrollment e" + where.where(), Enrollment.class))
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new NotFoundException("The enrolment"));
  }

  private EnrollmentView view(long studentId, long id) {
    return LIST.one(database, ofStudent(studentId).and("e.id = :id", "id", id))
        .orElseThrow(() -> new NotFoundException("The enrolment"));
  }

  private static PlaceEnded ended(long studentId, long sectionId, LocalDate day) {
    return new PlaceEnded(Set.of(studentId), sectionId, day);
  }

  private static Conditions ofStudent(long studentId) {
    return new Conditions().and("e.studentId = :student", "student", studentId);
  }
}
