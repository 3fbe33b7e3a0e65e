package com.mindwhile.erp.tenancy;

/**
 * The connections to schools' databases on one database server.
 *
 * @param open how many there are, idle ones included
 * @param inUse how many of them are in use
 * @param waiting how many threads wait for one
 */
public record ServerConnections(String host, int port, int open, int inUse, int waiting) {}
