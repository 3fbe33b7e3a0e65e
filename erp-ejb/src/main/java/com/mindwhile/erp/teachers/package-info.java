/**
 * Teachers and what they teach whom. Uses {@code school}, {@code tenancy}, {@code rbac} and {@code
 * shared}.
 */
package com.mindwhile.erp.teachers;
