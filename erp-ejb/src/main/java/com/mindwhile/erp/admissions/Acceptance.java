package com.mindwhile.erp.admissions;

import com.mindwhile.erp.guardians.GuardianInput;
import com.mindwhile.erp.guardians.GuardianshipInput;
import com.mindwhile.erp.guardians.Guardianships;
import com.mindwhile.erp.school.SectionView;
import com.mindwhile.erp.school.Sections;
import com.mindwhile.erp.school.calendar.AcademicYearView;
import com.mindwhile.erp.school.calendar.AcademicYears;
import com.mindwhile.erp.shared.ConflictException;
import com.mindwhile.erp.shared.NotFoundException;
import com.mindwhile.erp.shared.RuleBrokenException;
import com.mindwhile.erp.students.EnrollmentInput;
import com.mindwhile.erp.students.Enrollments;
import com.mindwhile.erp.students.Students;
import com.mindwhile.erp.tenancy.SchoolClock;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;

/** Makes an applicant a student, with a place in a section and guardians, all or nothing. */
@Stateless
public class Acceptance {

  private static final String REASON = "Admitted";

  @Inject @SchoolDatabase private EntityManager database;
  @EJB private SeatPlans seats;
  @EJB private Sections sections;
  @EJB private AcademicYears years;
  @EJB private Students students;
  @EJB private Enrollments enrollments;
  @EJB private Guardianships guardianships;
  @EJB private Admissions admissions;
  @Inject private SchoolClock clock;

  /**
   * Accepts an application.
   *
   * @throws NotFoundException if there is none with that id
   * @throws ConflictException if no place is offered or no seat is left, in the grade level or in
   *     the section
   * @throws RuleBrokenException if the offer has expired, nobody laid seats down, or the section or
   *     the day is not of the year and grade level applied for
   */
  public AdmissionView accept(long id, AcceptanceInput input) {
    enrollments.holdSeats();
    long plan = hold(id);
    Admission admission = database.find(Admission.class, id);
    admission.requireOffered(clock.today());
    seats.requireSeat(plan);
    SectionView section = sections.requireExisting(input.sectionId());
    if (section.academicYearId() != admission.academicYearId()
        || section.gradeLevelId() != admission.gradeLevelId()) {
      throw new RuleBrokenException(
          "The section is not of the year and grade level that was applied for");
    }
    long student = students.create(admission.student()).id();
    enrollments.admit(
        student,
        new EnrollmentInput(
            input.sectionId(), entryDate(admission, input.entryDate()), REASON, null, null));
    admission.guardians().forEach(guardian -> link(student, guardian, admission));
    admission.accept(student, clock.now());
    database.flush();
    return admissions.get(id);
  }

  /**
   * Holds the application and the seats of its year and grade level until the end of the
   * transaction, before anything is read: a read in between would show the seats as they were
   * before the wait.
   */
  private long hold(long id) {
    List<?> found =
        database
            .createNativeQuery(
                "select s.id from admissions a left join admission_seats s"
                    + " on s.academic_year_id = a.academic_year_id"
                    + " and s.grade_level_id = a.grade_level_id where a.id = :id for update")
            .setParameter("id", id)
            .getResultList();
    if (found.isEmpty()) {
      throw new NotFoundException("The application");
    }
    if (found.get(0) == null) {
      throw new RuleBrokenException("No seats are laid down for that year and grade level");
    }
    return ((Number) found.get(0)).longValue();
  }

  private LocalDate entryDate(Admission admission, LocalDate wanted) {
    AcademicYearView year = years.get(admission.academicYearId());
    LocalDate today = clock.today();
    LocalDate usual = today.isAfter(year.startsOn()) ? today : year.startsOn();
    LocalDate entry = wanted == null ? usual : wanted;
    if (!year.has(entry)) {
      throw new RuleBrokenException("The first day is not in the year that was applied for");
    }
    return entry;
  }

  private void link(long student, ApplicantGuardian guardian, Admission admission) {
    guardianships.admit(
        student,
        guardian.guardianId(),
        new GuardianInput(
            guardian.firstName(),
            guardian.lastName(),
            guardian.email(),
            guardian.phone(),
            admission.address()),
        new GuardianshipInput(
            guardian.relation(),
            guardian.contactPriority(),
            guardian.maySeeData(),
            guardian.mayCollect()));
  }
}
