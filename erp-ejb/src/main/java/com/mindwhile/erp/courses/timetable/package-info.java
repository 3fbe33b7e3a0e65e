/**
 * When and where course sections are taught: periods of the day, and lessons. Uses {@code courses},
 * {@code school}, {@code students}, {@code tenancy}, {@code rbac} and {@code shared}.
 */
package com.mindwhile.erp.courses.timetable;
