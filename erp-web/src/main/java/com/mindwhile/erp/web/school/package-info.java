/**
 * The school's settings, calendar, grade levels, rooms and sections, over REST. Uses the services
 * of the core and {@code http}.
 */
package com.mindwhile.erp.web.school;
