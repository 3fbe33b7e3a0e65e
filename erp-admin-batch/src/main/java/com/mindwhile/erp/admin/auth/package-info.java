/** Signing in to the control plane. */
package com.mindwhile.erp.admin.auth;
