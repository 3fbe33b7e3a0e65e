/**
 * Sign-in: passwords, sessions, tokens and the keys that sign them. Uses {@code shared tenancy rbac
 * audit}.
 */
package com.mindwhile.erp.security;
