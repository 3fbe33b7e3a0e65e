/**
 * The bench of what is done to many schools: provisioning and migrating, beside plain JDBC with the
 * same statements and the peer's Alembic.
 */
package com.mindwhile.erp.bench.fleet;
