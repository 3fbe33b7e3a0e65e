/**
 * When and where a school teaches, and whom: calendar, sections, courses, timetable, admissions.
 */
package com.mindwhile.erp.it.school;
