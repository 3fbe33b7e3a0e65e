package com.mindwhile.erp.it.walkthrough;

import java.time.LocalDate;
import java.util.List;

/**
 * Somebody who goes to the school.
 *
 * @param number from 0
 * @param section from 0, three of each grade
 * @param exit the first day no longer at the school; null for who stays
 */
record Pupil(int number, int section, LocalDate entry, LocalDate exit) {

  private static final List<String> FIRST_NAMES =
      List.of(
          "Ada", "Ben", "Cleo", "Dev", "Elif", "Finn", "Greta", "Hugo", "Ines", "Jonas", "Kira",
          "Leo", "Mina", "Noah", "Olga", "Paul", "Rosa", "Sami", "Tara", "Uwe");
  private static final List<String> LAST_NAMES =
      List.of(
          "Adler", "Becker", "Costa", "Demir", "Ebert", "Fischer", "Graf", "Haas", "Ilic", "Jung",
          "Kaya", "Lang", "Maier", "Novak", "Ott", "Pohl", "Reis", "Sauer", "Thoma", "Ulrich",
          "Vogel", "Weiss", "Young", "Zeller", "Arndt", "Brandt", "Conrad", "Dietz", "Engel",
          "Frank", "Gross");

  /** From 1. */
  int grade() {
    return section / SchoolYear.SECTIONS_OF_GRADE + 1;
  }

  boolean isOn(LocalDate day) {
    return !day.isBefore(entry) && (exit == null || day.isBefore(exit));
  }

  String firstName() {
    return FIRST_NAMES.get(number % FIRST_NAMES.size());
  }

  String lastName() {
    return LAST_NAMES.get(number % LAST_NAMES.size());
  }

  String admissionNumber() {
    return "W-%04d".formatted(number + 1);
  }

  LocalDate birthDate() {
    return LocalDate.of(2018 - (grade() - 1), 1, 1).plusDays(number % 365);
  }
}
