package com.mindwhile.erp.it.isolation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The table of {@code docs/permissions.md}: which role has which permission.
 *
 * @param rolesOf the roles that have a permission, whichever rows it reaches
 */
record PermissionTable(Map<String, Set<String>> rolesOf) {

  static PermissionTable read() {
    try {
      List<List<String>> rows =
          MarkdownTable.rows(
              Files.readString(
                  Path.of(System.getProperty("erp.test.permissions", "../docs/permissions.md"))));
      List<String> roles = rows.get(0);
      Map<String, Set<String>> rolesOf = new HashMap<>();
      for (List<String> row : rows.subList(1, rows.size())) {
        Set<String> having = new HashSet<>();
        for (int column = 1; column < row.size(); column++) {
          if (!row.get(column).isEmpty()) {
            having.add(roles.get(column));
          }
        }
        rolesOf.put(row.get(0), having);
      }
      return new PermissionTable(rolesOf);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean has(String role, String permission) {
    Set<String> roles = rolesOf.get(permission);
    if (roles == null) {
      throw new IllegalArgumentException(permission + " is not in docs/permissions.md");
    }
    return role.equals("super_admin") || roles.contains(role);
  }
}
