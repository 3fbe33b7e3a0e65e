package com.mindwhile.erp.provisioning;

/**
 * What a database server answered when it was asked just now.
 *
 * @param reachable whether the administrative account got in
 * @param latencyMillis how long connecting and asking took
 * @param serverVersion what the server says it is; null if it was not reached
 * @param connections how many are open there, of whatever client; null if it was not reached
 * @param maxConnections how many the server allows; null if it was not reached
 * @param problem why it was not reached; null if it was
 */
public record DatabaseServerHealth(
    boolean reachable,
    long latencyMillis,
    String serverVersion,
    Integer connections,
    Integer maxConnections,
    String problem) {}
