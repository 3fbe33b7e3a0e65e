package com.mindwhile.erp.tenancy;

/**
 * Where a school's database is and how its own account signs in there.
 *
 * @param host the database server's host name or address
 * @param port its port
 * @param tlsMode Connector/J's {@code sslMode}, such as {@code DISABLED} or {@code VERIFY_IDENTITY}
 * @param name the database
 * @param user the school's own account, which has rights on this database only
 * @param encryptedPassword its password, as the vault returned it, in Base64
 * @param credentialVersion goes up each time the password changes
 */
public record DatabaseLocation(
    String host,
    int port,
    String tlsMode,
    String name,
    String user,
    String encryptedPassword,
    int credentialVersion) {}
