/** Teachers. Uses {@code school}, {@code tenancy}, {@code rbac} and {@code shared}. */
package com.mindwhile.erp.teachers;
