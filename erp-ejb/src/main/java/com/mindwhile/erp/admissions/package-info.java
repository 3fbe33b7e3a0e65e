/**
 * Applications for a place at the school, and what becomes of them. Uses {@code school}, {@code
 * students}, {@code guardians}, {@code tenancy}, {@code rbac} and {@code shared}.
 */
package com.mindwhile.erp.admissions;
