package com.mindwhile.erp.registry;

import com.mindwhile.erp.shared.Versioned;

/**
 * A database server as operators see it; nothing secret.
 *
 * @param connectionBudget how many connections all schools together may open there
 * @param schools how many schools have their database there
 */
public record DatabaseServerView(
    long id,
    int version,
    String name,
    String host,
    int port,
    String region,
    TlsMode tlsMode,
    String adminUser,
    int connectionBudget,
    int schoolLimit,
    boolean acceptingSchools,
    long schools)
    implements Versioned {}
