/**
 * A school's own audit log: its lines, how it is searched, and what is written into it that is not
 * the change of a row.
 */
package com.mindwhile.erp.audit.school;
