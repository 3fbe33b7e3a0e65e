/**
 * Who is calling, what they may do and which rows that reaches. Uses {@code shared} and {@code
 * tenancy}.
 */
package com.mindwhile.erp.rbac;
