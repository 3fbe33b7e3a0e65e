package com.mindwhile.erp.launcher.demo;

import java.time.LocalDate;

/**
 * Somebody who does not exist.
 *
 * @param gender {@code FEMALE} or {@code MALE}
 * @param email an address below {@code .example}, which nobody can own; unique in the school
 * @param phone a number of a range kept for fiction
 */
public record Person(
    String firstName,
    String lastName,
    String gender,
    LocalDate birthDate,
    String email,
    String phone) {}
