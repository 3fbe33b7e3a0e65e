/** Calls to the system's own REST APIs from outside, for the demo's data and for {@code erpctl}. */
package com.mindwhile.erp.launcher.rest;
