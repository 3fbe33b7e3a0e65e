/** Attendance over REST. Uses the school's services and {@code http}. */
package com.mindwhile.erp.web.attendance;
