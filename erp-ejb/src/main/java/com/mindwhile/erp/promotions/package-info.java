/**
 * Year end: a promotion plans who goes from which section to which of the next year, carries that
 * out and takes it back, each section in a transaction of its own. Uses {@code school}, {@code
 * students}, {@code tenancy}, {@code rbac}, {@code shared} and the threads of {@code jobs}; reads
 * name entities of {@code school}, {@code students}, {@code courses} and {@code attendance} in
 * JPQL.
 */
package com.mindwhile.erp.promotions;
