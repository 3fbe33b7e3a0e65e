/**
 * Accounts and their sessions in both planes: sign-in by password, refresh tokens and their
 * rotation, lockout. The entities of each plane extend the ones here. Uses {@code shared tenancy
 * rbac audit} and the tokens.
 */
package com.mindwhile.erp.security.sessions;
