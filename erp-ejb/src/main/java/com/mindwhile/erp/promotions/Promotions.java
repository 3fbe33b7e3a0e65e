package com.mindwhile.erp.promotions;

import com.mindwhile.erp.school.Settings;
import com.mindwhile.erp.school.calendar.AcademicYears;
import com.mindwhile.erp.shared.ConflictException;
import com.mindwhile.erp.shared.NotFoundException;
import com.mindwhile.erp.shared.Page;
import com.mindwhile.erp.shared.PageRequest;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Promotions as a whole: plans for the end of a year. Whatever changes one holds the settings' row
 * first, so that promotions of a school are worked on one after the other.
 */
@Stateless
public class Promotions {

  /** The orders promotions can be listed in. */
  public static final SortKeys SORT = new SortKeys(Map.of("id", List.of("p.id")), "id", "p.id");

  private static final String NONE_LEFT = "No section is left to be promoted";

  @Inject @SchoolDatabase private EntityManager database;
  @EJB private Settings settings;
  @EJB private AcademicYears years;
  @Inject private PromotionPlans plans;
  @Inject private PlanRows rows;
  @Inject private PromotionViews views;
  @Inject private SchoolClock clock;

  /** The promotions that match. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Page<PromotionSummary> list(PromotionFilter filter, PageRequest request) {
    return views.list(filter, request);
  }

  /**
   * One promotion, with its sections.
   *
   * @throws NotFoundException if there is none with that id
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public PromotionView get(long id) {
    return views.promotion(id);
  }

  /**
   * Plans the promotion of sections: of each student who is on their roll. Nobody is moved yet.
   *
   * @throws ConflictException if a section that is named is promoted already, or all are
   * @throws RuleBrokenException if there is no such year, the second does not follow the first, or
   *     a section is not of the first
   */
  public PromotionView create(PromotionInput input) {
    settings.lock();
    years.requireExisting(input.academicYearId());
    years.requireExisting(input.toAcademicYearId());
    Promotion promotion = new Promotion(input);
    YearEnd year = plans.yearEnd(promotion);
    NextPlaces next = plans.next(input.toAcademicYearId());
    List<Place> chosen = choose(input);
    database.persist(promotion);
    List<PromotionSection> sections = new ArrayList<>();
    for (Place from : chosen) {
      PromotionDecision usual = next.usual(from);
      Long target = usual.isStaying() ? next.above(from) : null;
      PromotionSection section =
          new PromotionSection(promotion.id(), from.sectionId(), usual, target);
      database.persist(section);
      sections.add(section);
    }
    rows.plan(promotion.id(), sections, year.lastDay());
    return views.promotion(promotion.id());
  }

  private List<Place> choose(PromotionInput input) {
    List<Place> all = plans.places(input.academicYearId());
    Set<Long> wanted = input.sectionIds();
    List<Place> chosen =
        all.stream().filter(it -> wanted == null || wanted.contains(it.sectionId())).toList();
    if (chosen.isEmpty() || (wanted != null && chosen.size() != wanted.size())) {
      throw new RuleBrokenException("There are no such sections in that year");
    }
    Set<Long> promoted =
        new HashSet<>(plans.promoted(chosen.stream().map(Place::sectionId).toList()));
    List<Place> left =
        chosen.stream().filter(place -> !promoted.contains(place.sectionId())).toList();
    if (left.isEmpty() || (wanted != null && !promoted.isEmpty())) {
      throw new ConflictException(
          "Promoted already: "
              + chosen.stream()
                  .filter(place -> promoted.contains(place.sectionId()))
                  .map(Place::toString)
                  .collect(Collectors.joining(", ")));
    }
    return left;
  }

  /**
   * Plans anew for those who are on the roll now, in the sections that are not promoted. What was
   * decided about single students who still are stays.
   *
   * @throws ConflictException if the promotion is being worked on, or no section is left
   */
  public PromotionView preview(long id) {
    settings.lock();
    Promotion promotion = plans.find(id);
    promotion.change(clock.now());
    NextPlaces next = plans.next(promotion.toAcademicYearId());
    Map<Long, Place> places =
        plans.places(promotion.academicYearId()).stream()
            .collect(Collectors.toMap(Place::sectionId, Function.identity()));
    List<PromotionSection> open =
        plans.sections(id).stream().filter(section -> section.status().isOpen()).toList();
    if (open.isEmpty()) {
      throw new ConflictException(NONE_LEFT);
    }
    for (PromotionSection section : open) {
      if (section.decision().isStaying() && section.toSectionId() == null) {
        section.send(next.above(places.get(section.sectionId())));
        rows.send(id, section);
      } else {
        section.plan();
      }
    }
    rows.plan(id, open, plans.yearEnd(promotion).lastDay());
    return views.promotion(id);
  }

  /**
   * Removes a plan.
   *
   * @param version the version the caller saw
   * @throws ConflictException if some of it was carried out
   */
  public void delete(long id, int version) {
    settings.lock();
    Promotion promotion = plans.find(id);
    promotion.requireVersion(version);
    promotion.requireIdle(clock.now());
    if (!plans.sections(id).stream().allMatch(section -> section.status().isOpen())) {
      throw new ConflictException("Some of its sections were promoted: it stays");
    }
    database.remove(promotion);
  }

  /**
   * Begins to go through the sections.
   *
   * @param version the version the caller saw
   * @return the sections it concerns: to be promoted those that are not, to be undone those that
   *     are
   * @throws ConflictException if they are being gone through already, or there are none
   */
  public List<Long> begin(long id, PromotionStep step, int version) {
    settings.lock();
    Promotion promotion = plans.find(id);
    promotion.requireIdle(clock.now());
    promotion.requireVersion(version);
    List<PromotionSection> sections = plans.sections(id);
    List<Long> concerned =
        sections.stream()
            .filter(
                section ->
                    step == PromotionStep.APPLY
                        ? section.status().isOpen()
                        : section.status() == PromotionSectionStatus.PROMOTED)
            .map(PromotionSection::sectionId)
            .toList();
    if (concerned.isEmpty()) {
      throw new ConflictException(
          step == PromotionStep.APPLY ? NONE_LEFT : "No section is promoted");
    }
    sections.forEach(PromotionSection::forgetRefusal);
    promotion.begin(step, clock.now());
    return concerned;
  }

  /**
   * Notes that going through the sections still waits for its turn, unless it was begun again
   * meanwhile. Goes past the audit log, and leaves the plan's version.
   *
   * @param begun when it was begun, as the promotion said then
   */
  public void await(long id, Instant begun) {
    database
        .createQuery(
            "update Promotion p set p.workingUntil = :until"
                + " where p.id = :id and p.startedAt = :begun and p.status = :started")
        .setParameter("until", clock.now().plus(Promotion.PATIENCE))
        .setParameter("id", id)
        .setParameter("begun", begun)
        .setParameter("started", PromotionStatus.STARTED)
        .executeUpdate();
  }

  /**
   * Notes that going through the sections has its turn now: from here on it shows life.
   *
   * @param begun when it was begun, as the promotion said then
   * @throws ConflictException if it waited for too long, or was begun again meanwhile
   */
  public void working(long id, Instant begun) {
    settings.lock();
    plans.find(id).work(begun, clock.now());
  }

  /**
   * Notes what stood against promoting a section, or taking that back.
   *
   * @param tried which of both
   */
  public void refuse(long id, long sectionId, PromotionStep tried, String why) {
    settings.lock();
    Promotion promotion = plans.find(id);
    plans.hold(id, sectionId).refuse(tried, why);
    promotion.progress(promotion.step(), true, clock.now());
  }

  /** Ends going through the sections. */
  public void end(long id) {
    settings.lock();
    Instant now = clock.now();
    boolean refusals = plans.sections(id).stream().anyMatch(it -> it.detail() != null);
    plans.find(id).end(refusals, now);
  }
}
