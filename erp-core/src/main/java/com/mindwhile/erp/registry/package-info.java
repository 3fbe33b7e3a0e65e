/**
 * The control plane's own records: schools, database servers, and the operations carried out on
 * them. Uses {@code shared tenancy rbac audit security}; it knows where a school's database is but
 * never opens one: that is {@code provisioning}.
 */
package com.mindwhile.erp.registry;
