/**
 * What students are charged and what they pay: heads, structures and concessions, invoices,
 * payments with their receipts, waivers, refunds, late fees and the ledger that all of them write
 * to. {@link com.mindwhile.erp.fees.StudentBooks} has the rules of the ledger; everything that
 * moves money goes through it, for a student whose account is held. Uses {@code school}, {@code
 * students}, {@code tenancy}, {@code rbac}, {@code audit} and {@code shared}; lists name entities
 * of {@code students} and {@code school} in JPQL, read-only.
 */
package com.mindwhile.erp.fees;
