/** The school's audit log over REST. Uses the school's services and {@code http}. */
package com.mindwhile.erp.web.audit;
