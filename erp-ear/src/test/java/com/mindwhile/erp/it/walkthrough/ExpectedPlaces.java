package com.mindwhile.erp.it.walkthrough;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Where everybody goes at the end of the year. */
final class ExpectedPlaces {

  /** Who has less on average repeats the year. */
  static final BigDecimal ENOUGH = new BigDecimal("45.00");

  private static final List<Integer> MOVING_AWAY = List.of(160, 161, 240);

  private ExpectedPlaces() {}

  /** PROMOTE, REPEAT, LEAVE or GRADUATE. */
  static String decision(Pupil pupil) {
    if (pupil.grade() == SchoolYear.GRADES) {
      return "GRADUATE";
    }
    if (MOVING_AWAY.contains(pupil.number())) {
      return "LEAVE";
    }
    return ExpectedMarks.average(pupil).compareTo(ENOUGH) < 0 ? "REPEAT" : "PROMOTE";
  }

  /** How many there are of each. */
  static Map<String, Long> decisions() {
    return SchoolYear.roll(SchoolYear.LAST_DAY).stream()
        .collect(Collectors.groupingBy(ExpectedPlaces::decision, Collectors.counting()));
  }

  /** How many are in each section of the next year, by its number from 0. */
  static Map<Integer, Long> sections() {
    return SchoolYear.roll(SchoolYear.LAST_DAY).stream()
        .filter(pupil -> List.of("PROMOTE", "REPEAT").contains(decision(pupil)))
        .collect(
            Collectors.groupingBy(
                pupil ->
                    decision(pupil).equals("REPEAT")
                        ? pupil.section()
                        : pupil.section() + SchoolYear.SECTIONS_OF_GRADE,
                Collectors.counting()));
  }
}
