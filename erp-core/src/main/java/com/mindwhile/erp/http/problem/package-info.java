/** Failures as problem documents (RFC 9457). */
package com.mindwhile.erp.http.problem;
