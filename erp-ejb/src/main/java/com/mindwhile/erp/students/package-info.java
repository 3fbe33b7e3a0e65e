/**
 * Students, what they are enrolled in and when, and their list as a file. Uses {@code school},
 * {@code tenancy}, {@code rbac}, {@code audit} and {@code shared}; the row scope and the list name
 * entities of {@code guardians}, {@code teachers} and {@code school} in JPQL, read-only.
 */
package com.mindwhile.erp.students;
