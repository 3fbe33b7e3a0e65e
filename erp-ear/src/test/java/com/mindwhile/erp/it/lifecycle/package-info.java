/** The life of a school as operators lead it, from service to its end. Uses {@code harness}. */
package com.mindwhile.erp.it.lifecycle;
