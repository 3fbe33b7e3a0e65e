package com.mindwhile.erp.migration;

/**
 * What a migration did to a database.
 *
 * @param fromVersion the version it had; null if it had no schema
 * @param toVersion the version it has now
 * @param scripts how many scripts ran; 0 if it was up to date
 * @param tables whether there may be other tables now
 * @param session whether the connection can be used for something else
 */
public record SchemaChange(
    String fromVersion, String toVersion, int scripts, boolean tables, boolean session) {}
