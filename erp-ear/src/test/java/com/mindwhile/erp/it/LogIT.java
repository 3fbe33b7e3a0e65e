package com.mindwhile.erp.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.Poll;
import com.mindwhile.erp.it.harness.TestSchool;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the archives log is the same on each platform. */
@WithErp
class LogIT {

  private static final Duration WRITTEN_WITHIN = Duration.ofSeconds(10);

  private final TestStack stack;

  LogIT(TestStack stack) {
    this.stack = stack;
  }

  @Test
  void eachLogbackHasAFileOfItsOwn(TestSchool school) {
    signIn(school);

    assertThat(files())
        .extracting(file -> file.getFileName().toString())
        .containsExactlyInAnyOrderElementsOf(
            System.getProperty(TestStack.PLATFORM, "micro").equals("server")
                ? Set.of("mindwhile-erp.json")
                : Set.of("erp-web.json", "erp-admin-batch.json"));
  }

  @Test
  void aRequestToASchoolIsLoggedWithItsIdAndSchool(TestSchool school) {
    String requestId = UUID.randomUUID().toString();
    Calls.expect(
        200,
        stack
            .calls()
            .school(school.id(), signIn(school))
            .header("X-Request-Id", requestId)
            .get("students?q=confidential"));

    JsonPath line = lineOf(requestId);
    assertThat(line.getString("level")).isEqualTo("INFO");
    assertThat(line.getString("loggerName")).isEqualTo("com.mindwhile.erp.access");
    assertThat(line.getString("mdc.school")).isEqualTo(school.subdomain());
    assertThat(line.getString("mdc.caller")).isEqualTo(school.adminUsername());
    assertThat(line.getString("kvpList.path.find { it != null }")).isEqualTo("/api/v1/students");
    assertThat(line.getString("kvpList.status.find { it != null }")).isEqualTo("200");
    assertThat(line.prettify()).doesNotContain("confidential");
  }

  @Test
  void aRequestToTheControlPlaneIsLoggedWithItsIdAndNoSchool() {
    String requestId = UUID.randomUUID().toString();
    Calls.expect(
        200,
        stack.calls().admin(stack.superAdmin()).header("X-Request-Id", requestId).get("auth/me"));

    JsonPath line = lineOf(requestId);
    assertThat(line.getString("kvpList.path.find { it != null }"))
        .isEqualTo("/admin/api/v1/auth/me");
    assertThat(line.getString("mdc.school")).isNull();
  }

  /** Password4j, which hashes at a sign-in, says something at that level when it is first used. */
  @Test
  void nothingIsLoggedAtDebug(TestSchool school) {
    signIn(school);

    assertThat(files())
        .isNotEmpty()
        .allSatisfy(
            file ->
                assertThat(lines(file))
                    .extracting(line -> JsonPath.from(line).getString("level"))
                    .isSubsetOf("INFO", "WARN", "ERROR"));
    assertThat(lines(stack.erp().payara().log())).noneMatch(line -> line.contains(" DEBUG "));
  }

  private String signIn(TestSchool school) {
    return stack.calls().signIn(school.id(), school.adminUsername(), TestSchool.PASSWORD);
  }

  private JsonPath lineOf(String requestId) {
    return Poll.until(WRITTEN_WITHIN, () -> find(requestId), Optional::isPresent)
        .map(JsonPath::from)
        .orElseThrow();
  }

  private Optional<String> find(String requestId) {
    Predicate<String> wanted =
        line -> requestId.equals(JsonPath.from(line).getString("mdc.requestId"));
    return files().stream()
        .flatMap(file -> lines(file).stream())
        .filter(line -> line.contains(requestId))
        .filter(wanted)
        .findFirst();
  }

  private List<Path> files() {
    Path folder = Path.of(stack.erp().payara().settings().properties().get("erp.log.dir"));
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The whole lines; the last may be half written. */
  private static List<String> lines(Path file) {
    try {
      String text = Files.readString(file);
      return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
