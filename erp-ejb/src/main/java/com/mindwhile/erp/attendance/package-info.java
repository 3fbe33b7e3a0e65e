/**
 * Who was there: registers, excuses and reports. Uses {@code courses}, {@code school}, {@code
 * students}, {@code tenancy}, {@code rbac} and {@code shared}.
 */
package com.mindwhile.erp.attendance;
