/**
 * Report cards: the published results of a student's term with attendance and remarks, as data and
 * to print. Uses {@code marks}, {@code attendance}, {@code jobs}, {@code school}, {@code students},
 * {@code tenancy}, {@code rbac} and {@code shared}.
 */
package com.mindwhile.erp.marks.reportcards;
