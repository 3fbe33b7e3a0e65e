package com.mindwhile.erp.launcher;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.mindwhile.erp.launcher.demo.DemoAccess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the demo tells whoever started it, as a table for people and as a file for programs.
 *
 * @param baseUrl where the schools' plane answers
 * @param adminUrl where the operators' plane answers
 */
record DemoReport(URI baseUrl, URI adminUrl, SuperAdmin superAdmin, List<DemoAccess> schools) {

  /** The operator. */
  record SuperAdmin(String email, String password) {}

  static DemoReport of(ErpStack stack, List<DemoAccess> schools) {
    return new DemoReport(
        stack.payara().baseUrl(),
        stack.payara().adminUrl(),
        new SuperAdmin(ErpStack.SUPER_ADMIN, stack.superAdminPassword()),
        schools);
  }

  void write(Path file) throws IOException {
    PrivateFile.write(
        file, new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n");
  }

  String table() {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add("  Mindwhile ERP is running; Ctrl-C stops it");
    lines.add("");
    lines.add("  schools    " + baseUrl);
    lines.add("  operators  " + adminUrl);
    lines.add("");
    String row = "  %-12s %-14s %-32s %s";
    lines.add(row.formatted("SCHOOL", "ROLE", "USER", "PASSWORD"));
    lines.add(row.formatted("-", "super_admin", superAdmin.email(), superAdmin.password()));
    for (DemoAccess school : schools) {
      for (DemoAccess.User user : school.users()) {
        lines.add(row.formatted(school.subdomain(), user.role(), user.username(), user.password()));
      }
    }
    lines.add("");
    return String.join(System.lineSeparator(), lines);
  }
}
