/** Signing in and out, and how long what was given out is good for. */
package com.mindwhile.erp.it.signin;
