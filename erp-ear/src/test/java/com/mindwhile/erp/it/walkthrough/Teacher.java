package com.mindwhile.erp.it.walkthrough;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Somebody who teaches a subject to the three sections of a grade; those of the first three
 * subjects are responsible for one of these sections each.
 *
 * @param grade from 1
 * @param subject from 0
 */
record Teacher(int grade, int subject) {

  private static final int SUBJECTS = ExpectedMarks.SUBJECTS.size();

  /** All of them, forty. */
  static List<Teacher> all() {
    return IntStream.range(0, SchoolYear.GRADES * SUBJECTS)
        .mapToObj(number -> new Teacher(number / SUBJECTS + 1, number % SUBJECTS))
        .toList();
  }

  /** Who teaches a subject to a section. */
  static Teacher of(int section, int subject) {
    return new Teacher(section / SchoolYear.SECTIONS_OF_GRADE + 1, subject);
  }

  /** Who is responsible for a section. */
  static Teacher of(int section) {
    return of(section, section % SchoolYear.SECTIONS_OF_GRADE);
  }

  boolean hasSection() {
    return subject < SchoolYear.SECTIONS_OF_GRADE;
  }

  /** The section they are responsible for, of who has one. */
  int section() {
    return (grade - 1) * SchoolYear.SECTIONS_OF_GRADE + subject;
  }

  String employeeNumber() {
    return "T-%02d".formatted(number() + 1);
  }

  String username() {
    return "t-%02d@walkthrough.example".formatted(number() + 1);
  }

  String firstName() {
    return named().firstName();
  }

  String lastName() {
    return named().lastName();
  }

  private int number() {
    return (grade - 1) * SUBJECTS + subject;
  }

  private Pupil named() {
    return new Pupil(7 * number() + 3, 0, SchoolYear.FIRST_DAY, null);
  }
}
