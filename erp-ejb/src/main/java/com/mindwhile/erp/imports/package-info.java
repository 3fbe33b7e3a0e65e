/**
 * Files that are taken over row by row: what was sent, how each row ended, and the rows to correct.
 * Each kind of file writes through the services of its feature, whose rules hold. Uses {@code
 * jobs}, {@code students}, {@code guardians}, {@code teachers}, {@code marks}, {@code fees}, {@code
 * school}, {@code tenancy}, {@code rbac}, {@code http} (the names of broken constraints) and {@code
 * shared}. See ADR 32.
 */
package com.mindwhile.erp.imports;
