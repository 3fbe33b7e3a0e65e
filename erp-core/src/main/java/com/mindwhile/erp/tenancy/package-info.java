/**
 * Which school a piece of work belongs to, and how it reaches that school's database and no other.
 * The only package that binds anything to a thread. Uses {@code shared} and the vault; every
 * feature uses it.
 */
package com.mindwhile.erp.tenancy;
