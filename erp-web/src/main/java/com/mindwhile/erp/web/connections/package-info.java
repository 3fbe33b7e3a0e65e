/** Has this archive take part in sharing out the databases' connections. Uses {@code tenancy}. */
package com.mindwhile.erp.web.connections;
