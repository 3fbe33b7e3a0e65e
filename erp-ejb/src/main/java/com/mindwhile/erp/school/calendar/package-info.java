/**
 * When the school teaches: academic years, their terms, holidays, and what follows for a day. Uses
 * {@code school}, {@code tenancy}, {@code rbac} and {@code shared}.
 */
package com.mindwhile.erp.school.calendar;
