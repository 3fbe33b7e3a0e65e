/** The least that could serve the same bytes from the same server and database. */
package com.mindwhile.erp.bench.limit;
