/**
 * What is taught: subjects, courses, which section is taught which course by whom, and the students
 * who attend something else than their section. Uses {@code school}, {@code students}, {@code
 * teachers}, {@code tenancy}, {@code rbac} and {@code shared}; lists name their entities in JPQL,
 * read-only. Hears from {@code students} of places that end.
 */
package com.mindwhile.erp.courses;
