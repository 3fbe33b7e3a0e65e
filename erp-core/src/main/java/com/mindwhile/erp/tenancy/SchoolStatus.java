package com.mindwhile.erp.tenancy;

import java.util.Set;

/** Where a school stands in its life. The one place that knows which transitions are legal. */
public enum SchoolStatus {
  PROVISIONING,
  ACTIVE,
  SUSPENDED,
  MAINTENANCE,
  FAILED,
  ARCHIVED,
  DELETED;

  /** The states that may follow this one. */
  public Set<SchoolStatus> next() {
    return switch (this) {
      case PROVISIONING -> Set.of(ACTIVE, FAILED);
      case ACTIVE -> Set.of(SUSPENDED, MAINTENANCE);
      case SUSPENDED -> Set.of(ACTIVE, ARCHIVED);
      case MAINTENANCE -> Set.of(ACTIVE);
      case FAILED -> Set.of(PROVISIONING, ARCHIVED);
      case ARCHIVED -> Set.of(DELETED);
      case DELETED -> Set.of();
    };
  }

  /** Whether {@code next} may follow this state. */
  public boolean canBecome(SchoolStatus next) {
    return next().contains(next);
  }
}
