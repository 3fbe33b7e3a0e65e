/**
 * A school's accounts and roles: signing in, inviting, who may do what. Uses {@code shared tenancy
 * rbac audit security}; of the students, guardians and teachers it knows the ids alone.
 */
package com.mindwhile.erp.users;
