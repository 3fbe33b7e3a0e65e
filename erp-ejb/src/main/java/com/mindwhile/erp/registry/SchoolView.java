package com.mindwhile.erp.registry;

import com.mindwhile.erp.shared.Versioned;
import com.mindwhile.erp.tenancy.SchoolStatus;
import java.time.Instant;
import java.util.List;

/**
 * A school as operators see it; nothing secret.
 *
 * @param schemaVersion the version its database was last migrated to and verified at; null before
 */
public record SchoolView(
    long id,
    int version,
    String code,
    String name,
    String subdomain,
    List<String> domains,
    SchoolStatus status,
    String locale,
    String timeZone,
    String currency,
    String databaseServer,
    String databaseName,
    String schemaVersion,
    Instant createdAt,
    Instant updatedAt)
    implements Versioned {}
