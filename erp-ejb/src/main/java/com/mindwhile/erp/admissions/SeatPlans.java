package com.mindwhile.erp.admissions;

import com.mindwhile.erp.school.GradeLevels;
import com.mindwhile.erp.school.calendar.AcademicYears;
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
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;

/** How many applicants the grade levels can take, and how many they have taken. */
@Stateless
public class SeatPlans {

  /** The orders seats can be listed in. */
  public static final SortKeys SORT =
      new SortKeys(
          Map.of(
              "id", List.of("p.id"),
              "academicYear", List.of("y.startsOn", "g.position", "g.name"),
              "gradeLevel", List.of("g.position", "g.name", "y.startsOn")),
          "academicYear",
          "p.id");

  private static final String APPLICATIONS =
      "(select count(*) from Admission a where a.academicYearId = p.academicYearId"
          + " and a.gradeLevelId = p.gradeLevelId and a.status = ";

  private static final PagedQuery<SeatPlanView> LIST =
      new PagedQuery<>(
          SeatPlanView.class,
          "new com.mindwhile.erp.admissions.SeatPlanView(p.id, p.version, p.academicYearId,"
              + " p.gradeLevelId, g.name, p.seats, "
              + APPLICATIONS
              + "com.mindwhile.erp.admissions.AdmissionStatus.ACCEPTED), "
              + APPLICATIONS
              + "com.mindwhile.erp.admissions.AdmissionStatus.OFFERED))",
          "SeatPlan p join GradeLevel g on g.id = p.gradeLevelId"
              + " join AcademicYear y on y.id = p.academicYearId",
          "",
          SORT);

  @Inject @SchoolDatabase private EntityManager database;
  @EJB private AcademicYears years;
  @EJB private GradeLevels gradeLevels;

  /**
   * The seats of the grade levels.
   *
   * @param academicYearId in that year alone; in all if null
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Page<SeatPlanView> list(Long academicYearId, PageRequest request) {
    return LIST.page(
        database,
        new Conditions().and("p.academicYearId = :year", "year", academicYearId),
        request);
  }

  /**
   * The seats of one.
   *
   * @throws NotFoundException if there are none with that id
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public SeatPlanView get(long id) {
    return LIST.one(database, new Conditions().and("p.id = :id", "id", id))
        .orElseThrow(() -> new NotFoundException("The seats"));
  }

  /**
   * Lays down the seats of a grade level in a year.
   *
   * @throws ConflictException if they are laid down already
   * @throws RuleBrokenException if there is no such year or grade level
   */
  public SeatPlanView create(SeatPlanInput input) {
    years.requireExisting(input.academicYearId());
    gradeLevels.requireExisting(input.gradeLevelId());
    Conditions same =
        new Conditions()
            .and("p.academicYearId = :year", "year", input.academicYearId())
            .and("p.gradeLevelId = :gradeLevel", "gradeLevel", input.gradeLevelId());
    if (LIST.one(database, same).isPresent()) {
      throw new ConflictException("The seats of that grade level and year are laid down already");
    }
    SeatPlan plan = new SeatPlan(input);
    database.persist(plan);
    database.flush();
    return get(plan.id());
  }

  /**
   * Changes the number of seats.
   *
   * @param version the version the caller saw
   * @throws ConflictException if more are taken than there would be
   */
  public SeatPlanView update(long id, int version, SeatPlanInput input) {
    SeatPlan plan = hold(id);
    plan.requireVersion(version);
    plan.change(input, accepted(plan));
    database.flush();
    return get(id);
  }

  /**
   * Takes the seats away.
   *
   * @throws ConflictException if some are taken
   */
  public void delete(long id, int version) {
    SeatPlan plan = hold(id);
    plan.requireVersion(version);
    if (accepted(plan) > 0) {
      throw new ConflictException("Some of the seats are taken");
    }
    database.remove(plan);
  }

  /**
   * Checks that there is a seat for one more. The caller holds the seats.
   *
   * @throws ConflictException if not
   */
  public void requireSeat(long id) {
    SeatPlan plan = database.find(SeatPlan.class, id);
    plan.requireSeat(accepted(plan));
  }

  /** Seats are changed and taken one after the other. */
  private SeatPlan hold(long id) {
    SeatPlan plan = database.find(SeatPlan.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (plan == null) {
      throw new NotFoundException("The seats");
    }
    return plan;
  }

  private long accepted(SeatPlan plan) {
    return database
        .createQuery(
            "select count(*) from Admission a where a.academicYearId = :year"
                + " and a.gradeLevelId = :gradeLevel and a.status = :accepted",
            Long.class)
        .setParameter("year", plan.academicYearId())
        .setParameter("gradeLevel", plan.gradeLevelId())
        .setParameter("accepted", AdmissionStatus.ACCEPTED)
        .getSingleResult();
  }
}
