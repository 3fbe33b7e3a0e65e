/**
 * Who changed what, when and from where, in both planes: written by a Hibernate listener in the
 * transaction of the change, so that no change escapes it. Uses {@code shared rbac tenancy}.
 */
package com.mindwhile.erp.audit;
