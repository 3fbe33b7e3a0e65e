/**
 * The year's end: which students go on, stay or leave, section by section, and back again for a
 * while. Uses {@code school}, {@code students}, {@code tenancy}, {@code rbac} and {@code shared};
 * plans name entities of {@code school} and {@code students} in JPQL, read-only.
 */
package com.mindwhile.erp.promotions;
