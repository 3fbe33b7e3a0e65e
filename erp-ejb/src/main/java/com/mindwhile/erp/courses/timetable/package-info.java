/**
 * When and where course sections are taught: periods of the day, and lessons. Uses {@code courses},
 * {@code school}, {@code students}, {@code tenancy}, {@code rbac} and {@code shared}. Hears from
 * {@code school} of terms and sections that are removed.
 */
package com.mindwhile.erp.courses.timetable;
