package com.mindwhile.erp.erpctl;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * What scripts see of the command line; the answers are those the REST API is specified to give.
 */
@DisabledOnOs(OS.WINDOWS)
class ErpctlTest {

  private static final String PAGE =
      """
      {"items": [{"id": 7, "code": "GRN", "subdomain": "greenwood", "name": "Greenwood",
        "status": "ACTIVE", "schemaVersion": "1"}], "page": 0, "size": 50, "total": 1}
      """;

  private static final String LOGIN = "POST /admin/api/v1/auth/login";
  private static final String REFRESH = "POST /admin/api/v1/auth/refresh";
  private static final String LOGOUT = "POST /admin/api/v1/auth/logout";

  @TempDir private Path folder;

  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final Map<String, String> bodies = new ConcurrentHashMap<>();

  /** Access tokens the server believes no more. */
  private final Set<String> expired = ConcurrentHashMap.newKeySet();

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private HttpServer server;
  private Path credentials;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/admin/api/v1/", this::answer);
    server.start();
    answers.put(LOGIN, "200 {\"accessToken\": \"t\", \"refreshToken\": \"r\"}");
    answers.put(LOGOUT, "204 ");
    credentials = folder.resolve("credentials");
    Files.writeString(credentials, "user=operator@erp.example\npassword=secret\n");
    Files.setPosixFilePermissions(credentials, PosixFilePermissions.fromString("rw-------"));
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void aListIsATableForPeople() {
    answers.put("GET /admin/api/v1/schools?page=1&size=50", "200 " + PAGE);

    assertThat(platform("schools", "list")).isZero();

    assertThat(out.toString().lines())
        .containsExactly(
            "ID   CODE   SUBDOMAIN   NAME        STATUS   SCHEMA VERSION",
            "7    GRN    greenwood   Greenwood   ACTIVE   1");
  }

  @Test
  void aListIsJsonForPrograms() {
    answers.put("GET /admin/api/v1/schools?page=1&size=50&status=ACTIVE", "200 " + PAGE);

    assertThat(platform("schools", "list", "--status", "active", "-o", "json")).isZero();

    assertThat(out.toString()).startsWith("{").contains("\"total\" : 1");
  }

  @Test
  void waitingForAJobThatFailsIsAFailure() {
    answers.put(
        "POST /admin/api/v1/migrations",
        "202 {\"id\": 3, \"name\": \"migrate-schools\", \"status\": \"STARTED\"}");
    answers.put(
        "GET /admin/api/v1/jobs/3",
        "200 {\"id\": 3, \"name\": \"migrate-schools\", \"status\": \"FAILED\"}");

    assertThat(platform("migrate", "--wait")).isEqualTo(1);
    assertThat(out.toString()).contains("FAILED");
  }

  @Test
  void waitingForAJobOutlivesAnAccessToken() {
    answers.put("POST /admin/api/v1/migrations", "202 {\"id\": 3, \"status\": \"STARTED\"}");
    answers.put("GET /admin/api/v1/jobs/3", "200 {\"id\": 3, \"status\": \"COMPLETED\"}");
    answers.put(REFRESH, "200 {\"accessToken\": \"t2\", \"refreshToken\": \"r2\"}");
    expired.add("t");

    assertThat(platform("migrate", "--wait")).as(err.toString()).isZero();

    assertThat(bodies.get(REFRESH)).isEqualTo("{\"refreshToken\":\"r\"}");
    assertThat(bodies).containsKey(LOGOUT);
    expired.add("t2");
    assertThat(platform("migrate", "--wait")).isEqualTo(3);
  }

  @Test
  void whatACommandDidCountsThoughTheSessionIsNotEnded() {
    answers.put("GET /admin/api/v1/schools?page=1&size=50", "200 " + PAGE);
    answers.put(LOGOUT, "503 {\"title\": \"Unavailable\"}");

    assertThat(platform("schools", "list")).isZero();
    assertThat(platform("schools", "show", "999")).isEqualTo(4);
    assertThat(err.toString()).contains("503 Unavailable", "404 Not found");
  }

  @Test
  void waitingForAJobEndsAtAGateAndSaysWhoHasToLetItGoOn() {
    String job = "\"id\": 3, \"name\": \"migrate-schools\", \"status\": \"PAUSED\"";
    answers.put("POST /admin/api/v1/migrations", "202 {" + job + "}");
    answers.put(
        "POST /admin/api/v1/jobs/3/continue", "202 {" + job.replace("PAUSED", "COMPLETED") + "}");

    assertThat(platform("migrate", "--gate", "--waves", "5,50", "--wait")).isEqualTo(7);
    assertThat(err.toString()).contains("erpctl jobs continue 3");
    assertThat(platform("jobs", "continue", "3", "--wait")).isZero();
  }

  @Test
  void oneSchoolOfAJobIsRetriedOrSkipped() {
    for (String decision : List.of("retry", "skip")) {
      answers.put(
          "POST /admin/api/v1/jobs/3/schools/7/" + decision,
          "202 {\"id\": 3, \"name\": \"" + decision + "\", \"skipped\": 1}");

      assertThat(platform("jobs", decision, "3", "7")).as(decision).isZero();
      assertThat(out.toString()).contains(decision);
    }
  }

  @Test
  void whatIsDoneToASchoolHasTheNameOfItsPath() {
    for (String change : List.of("suspend", "resume", "maintenance", "archive", "discard")) {
      answers.put("POST /admin/api/v1/schools/7/" + change, "200 {\"code\": \"" + change + "\"}");

      assertThat(platform("schools", change, "7")).as(change).isZero();
      assertThat(out.toString()).contains(change);
    }
  }

  @Test
  void whatIsNotSaidOfADatabaseServerStaysAsItIs() {
    String server = "\"id\": 1, \"version\": 4, \"schoolLimit\": 500, \"acceptingSchools\": true";
    answers.put(
        "GET /admin/api/v1/database-servers/1", "200 {" + server + ", \"connectionBudget\": 150}");
    answers.put(
        "PUT /admin/api/v1/database-servers/1", "200 {" + server + ", \"connectionBudget\": 400}");

    assertThat(platform("database-servers", "update", "1", "--connection-budget", "400")).isZero();

    assertThat(out.toString()).contains("400");
    assertThat(bodies.get("PUT /admin/api/v1/database-servers/1"))
        .isEqualTo("{\"connectionBudget\":400,\"schoolLimit\":500,\"acceptingSchools\":true}");
  }

  @Test
  void driftIsToldByTheExitCode() {
    answers.put("POST /admin/api/v1/drift-checks", "202 {\"id\": 3, \"status\": \"STARTED\"}");
    answers.put(
        "GET /admin/api/v1/jobs/3",
        """
        200 {"id": 3, "status": "COMPLETED", "drifted": 1, "schools": [
          {"schoolId": 1, "code": "GRN", "databaseServer": "main", "fromVersion": "1",
            "drift": "column students.nickname is additional, which is int null"}]}
        """);

    assertThat(platform("schools", "drift", "--schools", "1")).isEqualTo(1);
    assertThat(out.toString()).contains("students.nickname is additional");

    answers.computeIfPresent(
        "GET /admin/api/v1/jobs/3",
        (call, answer) -> answer.replace("\"drifted\": 1", "\"drifted\": 0"));
    assertThat(platform("schools", "drift")).isZero();

    answers.computeIfPresent(
        "GET /admin/api/v1/jobs/3", (call, answer) -> answer.replace("COMPLETED", "STARTED"));
    assertThat(platform("schools", "drift", "--timeout", "0")).isEqualTo(7);
  }

  @Test
  void aRepairHasToSayWhatWasDoneByHand() {
    answers.put(
        "POST /admin/api/v1/schools/7/schema/repair",
        "200 {\"schoolId\": 7, \"repairedScripts\": [\"version 2 (a)\"], \"script\": \"UNDONE\"}");

    assertThat(platform("schools", "repair", "7")).isEqualTo(2);
    assertThat(platform("schools", "repair", "7", "--undone", "--finished")).isEqualTo(2);
    assertThat(platform("schools", "repair", "7", "--undone")).isZero();
    assertThat(out.toString()).contains("version 2 (a)", "UNDONE");
  }

  @Test
  void aDryRunShowsTheScriptsOfEachSchoolAndStumblesByItsExitCode() {
    answers.put(
        "POST /admin/api/v1/migrations/dry-run", "202 {\"id\": 3, \"status\": \"STARTED\"}");
    answers.put(
        "GET /admin/api/v1/jobs/3",
        """
        200 {"id": 3, "status": "COMPLETED", "schools": [
          {"schoolId": 1, "code": "GRN", "databaseServer": "main", "fromVersion": "1",
            "scripts": "V2__a.sql\\nV3__b.sql"},
          {"schoolId": 2, "code": "RIV", "databaseServer": "main", "fromVersion": "3"}]}
        """);

    assertThat(platform("migrate", "--dry-run", "--servers", "main")).isZero();
    assertThat(out.toString().lines())
        .containsExactly(
            "SCHOOL ID   CODE   DATABASE SERVER   FROM VERSION   SCRIPTS                ERROR",
            "1           GRN    main              1              V2__a.sql; V3__b.sql",
            "2           RIV    main              3");

    answers.computeIfPresent(
        "GET /admin/api/v1/jobs/3", (call, answer) -> answer.replace("COMPLETED", "FAILED"));
    assertThat(platform("migrate", "--dry-run")).isEqualTo(1);
  }

  @Test
  void aProblemIsToldWithItsFieldsAndHasItsExitCode() {
    answers.put(
        "POST /admin/api/v1/jobs/9/restart",
        """
        409 {"title": "Conflict", "detail": "The job is running", "requestId": "r-1",
          "errors": [{"field": "id", "message": "is running"}]}
        """);

    assertThat(platform("jobs", "restart", "9")).isEqualTo(5);

    assertThat(err.toString())
        .contains("409 Conflict: The job is running")
        .contains("id: is running")
        .contains("(request r-1)");
  }

  @Test
  void exitCodesTellScriptsWhatToDo() {
    answers.put(LOGIN, "401 {\"title\": \"Unauthorized\"}");
    assertThat(platform("jobs", "list")).isEqualTo(3);

    answers.put(LOGIN, "503 {\"title\": \"Unavailable\"}");
    assertThat(platform("jobs", "list")).isEqualTo(6);

    server.stop(0);
    assertThat(platform("jobs", "list")).isEqualTo(6);
    assertThat(run("jobs", "list", "--unknown")).isEqualTo(2);
  }

  @Test
  void credentialsOthersCanReadAreRefused() throws IOException {
    Files.setPosixFilePermissions(credentials, PosixFilePermissions.fromString("rw-r--r--"));

    assertThat(platform("jobs", "list")).isEqualTo(1);
    assertThat(err.toString()).contains("chmod 600");
  }

  @Test
  void aKeySetIsMadeOnceAndRotated() throws IOException {
    Path keys = folder.resolve("keys.json");

    assertThat(run("generate-key", "--file", keys.toString())).isZero();
    String first = Files.readString(keys);
    assertThat(run("generate-key", "--file", keys.toString())).isEqualTo(1);
    assertThat(Files.readString(keys)).isEqualTo(first);
    assertThat(run("rotate-key", "--use", "--file", keys.toString())).isEqualTo(1);
    assertThat(run("rotate-key", "--file", keys.toString())).isZero();
    String added = Files.readString(keys);
    assertThat(added).hasSizeGreaterThan(first.length());
    assertThat(run("rotate-key", "--file", keys.toString())).isEqualTo(1);
    assertThat(run("rotate-key", "--use", "--file", keys.toString())).isZero();

    assertThat(Files.readString(keys)).isNotEqualTo(added);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys)))
        .isEqualTo("rw-------");
  }

  private int platform(String... arguments) {
    String[] all = new String[arguments.length + 4];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    all[arguments.length] = "--url";
    all[arguments.length + 1] = "http://127.0.0.1:" + server.getAddress().getPort() + "/admin";
    all[arguments.length + 2] = "--credentials";
    all[arguments.length + 3] = credentials.toString();
    return run(all);
  }

  private int run(String... arguments) {
    CommandLine commandLine = Erpctl.commandLine();
    commandLine.setOut(new PrintWriter(out));
    commandLine.setErr(new PrintWriter(err));
    return commandLine.execute(arguments);
  }

  private boolean isExpired(HttpExchange exchange) {
    String authorization = exchange.getRequestHeaders().getFirst("Authorization");
    return authorization != null && expired.contains(authorization.replace("Bearer ", ""));
  }

  private void answer(HttpExchange exchange) throws IOException {
    String call = exchange.getRequestMethod() + " " + exchange.getRequestURI();
    String answer =
        isExpired(exchange)
            ? "401 {\"title\": \"Unauthorized\"}"
            : answers.getOrDefault(call, "404 {\"title\": \"Not found\"}");
    byte[] body = answer.substring(4).getBytes(StandardCharsets.UTF_8);
    int status = Integer.parseInt(answer.substring(0, 3));
    bodies.put(call, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
