package com.mindwhile.erp.registry;

import com.mindwhile.erp.tenancy.SchoolStatus;

/**
 * Which schools a list shows.
 *
 * @param search part of the code, name or subdomain; null for any
 * @param status null for any
 * @param databaseServer the name of the server; null for any
 */
public record SchoolFilter(String search, SchoolStatus status, String databaseServer) {

  /** The search as a pattern for {@code like} with {@code !} as escape character. */
  String pattern() {
    return search == null
        ? null
        : "%" + search.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
  }
}
