package com.mindwhile.erp.admissions;

import com.mindwhile.erp.guardians.Guardians;
import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.rbac.Scope;
import com.mindwhile.erp.rbac.WorkContext;
import com.mindwhile.erp.school.GradeLevels;
import com.mindwhile.erp.school.calendar.AcademicYears;
import com.mindwhile.erp.shared.ConflictException;
import com.mindwhile.erp.shared.FieldViolation;
import com.mindwhile.erp.shared.InvalidInputException;
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
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The applications for a place at the school. */
@Stateless
public class Admissions {

  /** The orders applications can be listed in. */
  public static final SortKeys SORT =
      new SortKeys(
          Map.of(
              "id", List.of("a.id"),
              "lastName", List.of("a.applicant.lastName", "a.applicant.firstName"),
              "submittedAt", List.of("a.submittedAt")),
          "lastName",
          "a.id");

  private static final PagedQuery<AdmissionSummary> LIST =
      new PagedQuery<>(
          AdmissionSummary.class,
          "new com.mindwhile.erp.admissions.AdmissionSummary(a.id, a.version, a.academicYearId,"
              + " a.gradeLevelId, g.name, a.status, a.applicant.firstName, a.applicant.lastName,"
              + " a.applicant.birthDate, a.submittedAt, a.offerExpiresOn, a.studentId)",
          "Admission a",
          " join GradeLevel g on g.id = a.gradeLevelId",
          SORT);

  @Inject @SchoolDatabase private EntityManager database;
  @EJB private AcademicYears years;
  @EJB private GradeLevels gradeLevels;
  @EJB private Guardians guardians;
  @Inject private WorkContext work;
  @Inject private SchoolClock clock;

  /** The applications that match. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Page<AdmissionSummary> list(AdmissionFilter filter, PageRequest request) {
    return LIST.page(database, filter.conditions(), request);
  }

  /**
   * One application.
   *
   * @throws NotFoundException if there is none with that id
   */
  public AdmissionView get(long id) {
    return view(find(id));
  }

  /**
   * Writes an application down.
   *
   * @throws RuleBrokenException if there is no such year, grade level or guardian, or a guardian is
   *     there twice
   */
  public AdmissionView create(AdmissionInput input) {
    requireSound(input);
    Admission admission = new Admission(input);
    database.persist(admission);
    database.flush();
    return view(admission);
  }

  /**
   * Corrects an application.
   *
   * @param version the version the caller saw
   * @throws ConflictException if the school has decided
   * @throws RuleBrokenException as for {@link #create}
   */
  public AdmissionView update(long id, int version, AdmissionInput input) {
    Admission admission = find(id);
    admission.requireVersion(version);
    requireSound(input);
    admission.correct(input, mayReadMedicalNotes());
    return changed(admission);
  }

  /**
   * Removes an application that was not handed in.
   *
   * @throws ConflictException if it was
   */
  public void delete(long id, int version) {
    Admission admission = find(id);
    admission.requireVersion(version);
    admission.requireDraft();
    database.remove(admission);
  }

  /** Hands an application in. */
  public AdmissionView submit(long id) {
    Admission admission = hold(id);
    admission.submit(clock.now());
    return changed(admission);
  }

  /**
   * Offers the applicant a place.
   *
   * @throws InvalidInputException if the offer would have expired already
   */
  public AdmissionView offer(long id, OfferInput offer) {
    if (offer.expiresOn() != null && offer.expiresOn().isBefore(clock.today())) {
      throw new InvalidInputException(
          new FieldViolation("expiresOn", "FUTURE_OR_PRESENT", "must not be in the past"));
    }
    Admission admission = hold(id);
    admission.offer(offer, clock.now());
    return changed(admission);
  }

  /** Puts the applicant on the waiting list. */
  public AdmissionView waitlist(long id, StepInput step) {
    Admission admission = hold(id);
    admission.waitlist(step.note(), clock.now());
    return changed(admission);
  }

  /** Tells the applicant that there is no place. */
  public AdmissionView reject(long id, StepInput step) {
    Admission admission = hold(id);
    admission.reject(step.note(), clock.now());
    return changed(admission);
  }

  /** Notes that the family does not want a place any more. */
  public AdmissionView withdraw(long id, StepInput step) {
    Admission admission = hold(id);
    admission.withdraw(step.note());
    return changed(admission);
  }

  private AdmissionView changed(Admission admission) {
    database.flush();
    return view(admission);
  }

  /** One step after the other: the second finds what the first has made of it. */
  private Admission hold(long id) {
    database.find(Admission.class, id, LockModeType.PESSIMISTIC_WRITE);
    return find(id);
  }

  private Admission find(long id) {
    Admission admission = database.find(Admission.class, id);
    if (admission == null) {
      throw new NotFoundException("The application");
    }
    return admission;
  }

  private AdmissionView view(Admission admission) {
    return admission.view(mayReadMedicalNotes());
  }

  /** As for students; an applicant is in nobody's class and nobody's child at the school yet. */
  private boolean mayReadMedicalNotes() {
    return work.caller().scopes(Permission.ATTENDANCE_VIEW).contains(Scope.ALL);
  }

  private void requireSound(AdmissionInput input) {
    if (input.applicant().birthDate() != null
        && input.applicant().birthDate().isAfter(clock.today())) {
      throw new InvalidInputException(
          new FieldViolation(
              "applicant.birthDate", "PAST_OR_PRESENT", "must not be in the future"));
    }
    years.requireExisting(input.academicYearId());
    gradeLevels.requireExisting(input.gradeLevelId());
    if (input.guardians() != null) {
      requireKnownOnce(input.guardians().stream().map(ApplicantGuardian::guardianId).toList());
    }
  }

  private void requireKnownOnce(List<Long> guardianIds) {
    Set<Long> seen = new HashSet<>();
    for (int i = 0; i < guardianIds.size(); i++) {
      Long guardian = guardianIds.get(i);
      if (guardian != null && !seen.add(guardian)) {
        throw new RuleBrokenException("guardians[" + i + "].guardianId is there already");
      }
    }
    seen.forEach(guardian -> guardians.requireExisting(guardian, Permission.GUARDIANS_VIEW));
  }
}
