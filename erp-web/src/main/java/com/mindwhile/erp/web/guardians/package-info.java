/** Guardians and their children, over REST. Uses the school's services and {@code http}. */
package com.mindwhile.erp.web.guardians;
