/**
 * Makes, migrates, verifies and drops schools' databases on their servers, by plain JDBC with the
 * servers' administrative accounts. Uses {@code shared tenancy security registry migration}; the
 * batch jobs call it step by step.
 */
package com.mindwhile.erp.provisioning;
