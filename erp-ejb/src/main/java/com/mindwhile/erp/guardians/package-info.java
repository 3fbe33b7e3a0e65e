/**
 * Guardians and whose guardians they are. Uses {@code students}, {@code tenancy}, {@code rbac} and
 * {@code shared}; its lists name entities of {@code students} in JPQL, read-only.
 */
package com.mindwhile.erp.guardians;
