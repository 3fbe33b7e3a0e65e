package com.mindwhile.erp.bench;

/**
 * A school with students numbered from 1.
 *
 * @param id in the registry
 * @param subdomain its name in requests
 * @param database the name of its database
 * @param token an access token of its administrator
 */
public record BenchSchool(long id, String subdomain, String database, String token) {}
