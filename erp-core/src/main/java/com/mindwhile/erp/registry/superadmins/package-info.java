/**
 * The operators of the platform and their sessions. Uses {@code shared tenancy rbac audit
 * security}.
 */
package com.mindwhile.erp.registry.superadmins;
