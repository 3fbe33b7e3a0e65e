/** Signing in to the school that the request names. */
package com.mindwhile.erp.web.auth;
