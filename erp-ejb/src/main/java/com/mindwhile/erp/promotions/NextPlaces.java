package com.mindwhile.erp.promotions;

import com.mindwhile.erp.shared.RuleBrokenException;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Where students can go from a section: the sections of the next year. */
final class NextPlaces {

  private final List<Place> places;
  private final NavigableSet<Integer> positions;

  /**
   * The next year.
   *
   * @param places its sections
   * @param positions of all grade levels of the school
   */
  NextPlaces(List<Place> places, Collection<Integer> positions) {
    this.places = List.copyOf(places);
    this.positions = new TreeSet<>(positions);
  }

  /** What usually becomes of the students: those of the last grade level graduate. */
  PromotionDecision usual(Place from) {
    return isLast(from) ? PromotionDecision.GRADUATE : PromotionDecision.PROMOTE;
  }

  /**
   * Where the students of a section usually go: to the section of that name in the next grade
   * level. Null if there is none, or several, in grade levels that are alternatives.
   */
  Long above(Place from) {
    Integer next = positions.higher(from.position());
    return next == null
        ? null
        : only(place -> place.position() == next && place.name().equalsIgnoreCase(from.name()));
  }

  /**
   * Where a student of a section goes.
   *
   * @param wanted the section that was named, or null
   * @param usual where the others of the section go who are promoted; null if that is open
   * @return null if the student leaves the school, or nobody has said where the section goes
   * @throws RuleBrokenException if the decision cannot be made, or not with that section
   */
  Long target(Place from, PromotionDecision decision, Long wanted, Long usual) {
    return switch (decision) {
      case PROMOTE -> {
        requireHigher(from);
        yield wanted == null ? usual : require(wanted, it -> it.position() > from.position());
      }
      case REPEAT ->
          wanted == null
              ? same(from)
              : require(wanted, it -> it.gradeLevelId() == from.gradeLevelId());
      case GRADUATE -> {
        requireNone(wanted);
        if (!isLast(from)) {
          throw new RuleBrokenException("Students graduate from the last grade level alone");
        }
        yield null;
      }
      case LEAVE -> requireNone(wanted);
    };
  }

  private boolean isLast(Place from) {
    return positions.higher(from.position()) == null;
  }

  private void requireHigher(Place from) {
    if (isLast(from)) {
      throw new RuleBrokenException("There is no grade level above " + from.gradeLevel());
    }
  }

  private Long same(Place from) {
    Long same =
        only(
            place ->
                place.gradeLevelId() == from.gradeLevelId()
                    && place.name().equalsIgnoreCase(from.name()));
    if (same == null) {
      throw new RuleBrokenException(
          "The next year has no section " + from + ": say in which the student repeats");
    }
    return same;
  }

  private Long require(long wanted, Predicate<Place> fitting) {
    Place place =
        places.stream()
            .filter(it -> it.sectionId() == wanted)
            .findFirst()
            .orElseThrow(() -> new RuleBrokenException("There is no such section in that year"));
    if (!fitting.test(place)) {
      throw new RuleBrokenException("The grade level of " + place + " does not fit the decision");
    }
    return wanted;
  }

  private static Long requireNone(Long wanted) {
    if (wanted != null) {
      throw new RuleBrokenException("Who leaves the school comes to no section");
    }
    return null;
  }

  private Long only(Predicate<Place> fitting) {
    List<Place> found = places.stream().filter(fitting).toList();
    return found.size() == 1 ? found.get(0).sectionId() : null;
  }
}
