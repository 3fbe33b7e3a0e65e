/**
 * Starts what Mindwhile ERP runs on: an embedded MariaDB and Redis and a Payara Micro with both
 * archives, and prepares a database server for it.
 *
 * <p>The demo and the integration tests are made of these classes. Nothing here is deployed; only
 * the JDK, JDBC and the core's migration and security classes are used.
 */
package com.mindwhile.erp.launcher;
