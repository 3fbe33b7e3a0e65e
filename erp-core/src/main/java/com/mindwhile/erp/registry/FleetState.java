package com.mindwhile.erp.registry;

import com.mindwhile.erp.tenancy.SchoolStatus;
import java.util.List;
import java.util.Map;

/**
 * All schools at a glance.
 *
 * @param byStatus how many schools have a status; each status is there
 * @param bySchemaVersion how many schools that have a database in use are at a version of the
 *     schema, the newest version first
 * @param attention what needs somebody, at most {@value FleetOverview#MAX_ATTENTION} of a kind
 */
public record FleetState(
    Map<SchoolStatus, Long> byStatus,
    Map<String, Long> bySchemaVersion,
    List<Attention> attention) {

  /** How many schools there are, without those that are gone. */
  public long schools() {
    return byStatus.entrySet().stream()
        .filter(entry -> entry.getKey() != SchoolStatus.DELETED)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
