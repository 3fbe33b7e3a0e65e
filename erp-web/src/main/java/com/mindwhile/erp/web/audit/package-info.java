/** The school's audit log over REST. Uses the services of the core and {@code http}. */
package com.mindwhile.erp.web.audit;
