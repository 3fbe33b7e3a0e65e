package com.mindwhile.erp.school.calendar;

import java.time.LocalDate;

/**
 * Which holidays are wanted; what is null does not count.
 *
 * @param from those that have that day or a later one
 * @param to those that have that day or an earlier one
 */
public record HolidayFilter(LocalDate from, LocalDate to) {}
