/**
 * Access tokens and the keys that sign them. Uses {@code shared tenancy rbac} and the vault; knows
 * nothing of accounts.
 */
package com.mindwhile.erp.security.tokens;
