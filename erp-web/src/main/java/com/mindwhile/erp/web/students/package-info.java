/**
 * Students, their enrolments and their guardians, over REST. Uses the school's services and {@code
 * http}.
 */
package com.mindwhile.erp.web.students;
