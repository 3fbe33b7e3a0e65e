/** The operators' console as a browser shows it. Uses {@code harness}. */
package com.mindwhile.erp.it.console;
