/**
 * Work that is done behind a request, in one school: what is to be done is kept in the school's own
 * database, the node that took the request does it. Uses {@code tenancy}, {@code rbac} and {@code
 * shared}; features bring their {@link com.mindwhile.erp.jobs.JobWork}. See ADR 23.
 */
package com.mindwhile.erp.jobs;
