package com.mindwhile.erp.users;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.rbac.Scope;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SeededPermissionsTest {

  private static final Pattern NAME = Pattern.compile("'([a-z_]+\\.[a-z_]+)'");
  private static final Pattern ROLE =
      Pattern.compile("select r\\.id, p\\.name, '([A-Z_]+)' from .*?;", Pattern.DOTALL);

  private static String script() throws IOException {
    try (InputStream sql =
        SeededPermissionsTest.class.getResourceAsStream(
            "/db/migration/school/R__roles_and_permissions.sql")) {
      return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Set<String> names(String text) {
    return NAME.matcher(text)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void everyPermissionOfASchoolIsSeededAndNoOther() throws IOException {
    Set<String> known =
        Stream.of(Permission.values())
            .filter(permission -> !permission.isPlatform())
            .map(Permission::value)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(names(script().split("on duplicate key", 2)[0])).isEqualTo(known);
  }

  @Test
  void everySeededScopeIsOneItsPermissionCanBeLimitedTo() throws IOException {
    for (MatchResult role : ROLE.matcher(script()).results().toList()) {
      for (String name : names(role.group())) {
        assertThat(Permission.of(name).orElseThrow().scopes())
            .as(name)
            .contains(Scope.valueOf(role.group(1)));
      }
    }
  }
}
