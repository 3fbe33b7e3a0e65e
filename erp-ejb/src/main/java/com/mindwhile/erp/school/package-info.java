/**
 * The school itself: its settings, grade levels, sections and rooms; its calendar is in {@code
 * school.calendar}. Uses {@code tenancy}, {@code rbac} and {@code shared}; the row scopes name
 * entities of {@code students}, {@code guardians}, {@code teachers} and {@code courses} in JPQL,
 * read-only, and nothing else of them.
 */
package com.mindwhile.erp.school;
