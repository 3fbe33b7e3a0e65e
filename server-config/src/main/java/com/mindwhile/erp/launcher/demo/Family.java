package com.mindwhile.erp.launcher.demo;

import java.util.List;

/**
 * A household with one or more children at the school.
 *
 * @param street the street and number of their invented address
 * @param city the city of it
 * @param guardians whom to call, in this order; one or two
 * @param children the youngest last; one to three
 */
public record Family(String street, String city, List<Guardian> guardians, List<Child> children) {

  /** Copies the lists. */
  public Family {
    guardians = List.copyOf(guardians);
    children = List.copyOf(children);
  }

  /**
   * A guardian.
   *
   * @param relation {@code MOTHER} or {@code FATHER}
   */
  public record Guardian(Person person, String relation) {}

  /**
   * A child at the school.
   *
   * @param grade the year of schooling, from 1
   */
  public record Child(Person person, int grade) {}
}
