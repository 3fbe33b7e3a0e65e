/** The operators' command line against a running server. Uses {@code harness}. */
package com.mindwhile.erp.it.erpctl;
