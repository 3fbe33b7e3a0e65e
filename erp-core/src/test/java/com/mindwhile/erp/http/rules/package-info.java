/** Tests that both web archives inherit: what holds for their resources and API documents. */
package com.mindwhile.erp.http.rules;
