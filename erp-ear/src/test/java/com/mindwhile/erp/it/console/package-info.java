/** The console and the page of one-time links as a browser shows them. Uses {@code harness}. */
package com.mindwhile.erp.it.console;
