package com.mindwhile.erp.registry;

import com.mindwhile.erp.shared.Versioned;
import com.mindwhile.erp.tenancy.SchoolStatus;
import java.time.Instant;
import java.util.List;

/**
 * A school as operators see it; nothing secret.
 *
 * @param schemaVersion the version its database was last migrated to and verified at; null before
 * @param deleteAfter when its database goes; null unless its deletion was asked for
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
    Instant deleteAfter,
    Instant createdAt,
    Instant updatedAt)
    implements Versioned {}
