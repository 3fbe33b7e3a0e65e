/**
 * What both WARs' REST APIs have in common: problems, JSON, paging, versions, request ids, and the
 * check of the caller's permission. No resource lives here. Uses {@code shared tenancy rbac
 * security audit}.
 */
package com.mindwhile.erp.http;
