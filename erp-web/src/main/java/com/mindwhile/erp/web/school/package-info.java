/**
 * The school's settings and its sections with their teachers, over REST. Uses the services of the
 * core and {@code http}.
 */
package com.mindwhile.erp.web.school;
