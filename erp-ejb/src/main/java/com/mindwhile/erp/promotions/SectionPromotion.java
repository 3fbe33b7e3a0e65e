package com.mindwhile.erp.promotions;

import com.mindwhile.erp.school.Settings;
import com.mindwhile.erp.shared.ConflictException;
import com.mindwhile.erp.shared.NotFoundException;
import com.mindwhile.erp.shared.RuleBrokenException;
import com.mindwhile.erp.students.OnRoll;
import com.mindwhile.erp.students.Transfer;
import com.mindwhile.erp.students.Transfers;
import com.mindwhile.erp.tenancy.SchoolClock;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Moves the students of one section, in one transaction, all or none. What stands against it is
 * looked for while the settings' row and the students are held: a read before would be older than
 * the wait for them.
 */
@Stateless
public class SectionPromotion {

  @EJB private Settings settings;
  @Inject private PromotionPlans plans;
  @EJB private Transfers transfers;
  @Inject private SeatCount seats;
  @Inject private UndoCheck undo;
  @Inject private PromotionViews views;
  @Inject private SchoolClock clock;

  /**
   * Promotes a section: each student's enrolment ends with the year, and those who stay at the
   * school get one in the next.
   *
   * @param version the version of the section's plan the caller saw; null for whichever it has
   * @throws NotFoundException if the promotion has no such section
   * @throws ConflictException if it is promoted already, or its roll has changed since it was
   *     planned
   * @throws RuleBrokenException if it is open where students go, seats are too few, or students who
   *     leave still have a place
   */
  public PromotionSectionView apply(long promotionId, long sectionId, Integer version) {
    settings.lock();
    PromotionSection section = plans.hold(promotionId, sectionId);
    List<PromotionStudent> students = hold(promotionId, sectionId);
    Place place = plans.place(sectionId);
    Promotion promotion = plans.find(promotionId);
    section.requireOpen();
    if (plans.isPromoted(sectionId)) {
      throw new ConflictException(place + " is promoted already");
    }
    requireVersion(section, version);
    YearEnd year = plans.yearEnd(promotion);
    requireSameRoll(place, students, year);
    requireDecided(place, students, year);
    seats.requireEnough(
        students.stream()
            .filter(student -> student.toSectionId() != null)
            .collect(Collectors.groupingBy(PromotionStudent::toSectionId, Collectors.counting())),
        year.entryDate());
    section.promote(year, clock.now());
    Map<Long, Long> entered = transfers.carryOut(transfers(section, students));
    students.forEach(student -> student.enter(entered.get(student.studentId())));
    return progressed(promotion, section, PromotionStep.APPLY);
  }

  /**
   * Takes the promotion of a section back: the enrolments that ended go on, those that were made
   * are without a day.
   *
   * @param version the version of the section the caller saw; null for whichever it has
   * @throws NotFoundException if the promotion has no such section
   * @throws ConflictException if it is not promoted, or something that was written down since
   *     contradicts
   * @throws RuleBrokenException if it was promoted too long ago
   */
  public PromotionSectionView undo(long promotionId, long sectionId, Integer version) {
    settings.lock();
    PromotionSection section = plans.hold(promotionId, sectionId);
    List<PromotionStudent> students = hold(promotionId, sectionId);
    section.requireUndoable(undo.window(), clock.now());
    requireVersion(section, version);
    undo.requireNothingSince(
        students.stream().map(PromotionStudent::studentId).toList(), section.entryDate());
    transfers.takeBack(
        transfers(section, students),
        students.stream()
            .filter(student -> student.enteredId() != null)
            .collect(Collectors.toMap(PromotionStudent::studentId, PromotionStudent::enteredId)));
    section.undo();
    return progressed(plans.find(promotionId), section, PromotionStep.UNDO);
  }

  private List<PromotionStudent> hold(long promotionId, long sectionId) {
    List<PromotionStudent> students = plans.holdStudents(promotionId, sectionId);
    transfers.hold(students.stream().map(PromotionStudent::studentId).toList());
    return students;
  }

  private static void requireVersion(PromotionSection section, Integer version) {
    if (version != null) {
      section.requireVersion(version);
    }
  }

  private void requireSameRoll(Place place, List<PromotionStudent> students, YearEnd year) {
    Set<OnRoll> roll = new HashSet<>(transfers.roll(Set.of(place.sectionId()), year.lastDay()));
    if (!roll.equals(students.stream().map(PromotionStudent::place).collect(Collectors.toSet()))) {
      throw new ConflictException(
          "The roll of " + place + " has changed since it was previewed; preview it again");
    }
  }

  private void requireDecided(Place place, List<PromotionStudent> students, YearEnd year) {
    long undecided = students.stream().filter(PromotionStudent::isUndecided).count();
    if (undecided > 0) {
      throw new RuleBrokenException(
          "Of %s %d students have no section to go to: say which".formatted(place, undecided));
    }
    boolean leaving = students.stream().anyMatch(student -> !student.decision().isStaying());
    if (leaving && year.exitDate().isAfter(clock.today())) {
      throw new RuleBrokenException(
          "Who leaves %s has a place there until %s: promote it after that day"
              .formatted(place, year.lastDay()));
    }
  }

  private static List<Transfer> transfers(
      PromotionSection section, List<PromotionStudent> students) {
    return students.stream()
        .map(student -> student.transfer(section.exitDate(), section.entryDate()))
        .toList();
  }

  private PromotionSectionView progressed(
      Promotion promotion, PromotionSection section, PromotionStep step) {
    promotion.progress(step, plans.hasOpen(promotion.id()), clock.now());
    return views.section(promotion.id(), section.sectionId());
  }
}
