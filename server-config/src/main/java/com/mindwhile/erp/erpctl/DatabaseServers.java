package com.mindwhile.erp.erpctl;

import com.fasterxml.jackson.databind.JsonNode;
import com.mindwhile.erp.launcher.rest.RestApi;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The servers that hold schools' databases. */
@Command(
    name = "database-servers",
    description = "Shows database servers, adds, changes and tests them.",
    mixinStandardHelpOptions = true,
    subcommands = {
      DatabaseServers.ListAll.class,
      DatabaseServers.Add.class,
      DatabaseServers.Update.class,
      DatabaseServers.Test.class
    })
final class DatabaseServers {

  private static final List<String> COLUMNS =
      List.of(
          "id",
          "name",
          "host",
          "port",
          "region",
          "schools",
          "schoolLimit",
          "acceptingSchools",
          "connectionBudget");

  /** Lists them. */
  @Command(name = "list", description = "Lists database servers.", mixinStandardHelpOptions = true)
  static final class ListAll implements Runnable {

    @Mixin private PlatformOptions platform;

    @Override
    public void run() {
      platform.print(platform.call(api -> api.get("database-servers")), COLUMNS);
    }
  }

  /** Adds one. */
  @Command(
      name = "add",
      description = "Adds a database server that the platform can reach.",
      mixinStandardHelpOptions = true)
  static final class Add implements Runnable {

    @Mixin private PlatformOptions platform;

    @Option(names = "--name", required = true, description = "Unique, lower case.")
    private String name;

    @Option(names = "--host", required = true, description = "Where it listens.")
    private String host;

    @Option(names = "--port", description = "Default ${DEFAULT-VALUE}.", defaultValue = "3306")
    private int port;

    @Option(names = "--region", description = "Where it is.")
    private String region;

    @Option(
        names = "--tls",
        description = "DISABLED, PREFERRED, REQUIRED, VERIFY_CA or VERIFY_IDENTITY (default).",
        defaultValue = "VERIFY_IDENTITY")
    private String tls;

    @Option(
        names = "--admin-user",
        required = true,
        description = "An account that may make databases and accounts and pass on its rights.")
    private String user;

    @Option(
        names = "--admin-password-file",
        paramLabel = "FILE",
        description = "Its password, in a file of mode 600; else $ERP_DB_PASSWORD or asked for.")
    private Path passwordFile;

    @Option(names = "--connection-budget", description = "For all schools together there.")
    private Integer budget;

    @Option(names = "--school-limit", description = "How many schools it takes.")
    private Integer limit;

    @Override
    public void run() {
      Map<String, Object> request = new LinkedHashMap<>();
      request.put("name", name);
      request.put("host", host);
      request.put("port", port);
      request.put("region", region);
      request.put("tlsMode", tls.toUpperCase(Locale.ROOT));
      request.put("adminUser", user);
      request.put(
          "adminPassword",
          SecretInput.ofThisProcess()
              .password(passwordFile, "ERP_DB_PASSWORD", "Password of " + user));
      request.put("connectionBudget", budget);
      request.put("schoolLimit", limit);
      platform.print(platform.call(api -> api.post("database-servers", request)), COLUMNS);
    }
  }

  /** Changes what is given and leaves the rest. */
  @Command(
      name = "update",
      description = "Changes how much of a database server is used.",
      mixinStandardHelpOptions = true)
  static final class Update implements Runnable {

    @Mixin private PlatformOptions platform;

    @Parameters(paramLabel = "ID", description = "The server's id.")
    private long id;

    @Option(
        names = "--connection-budget",
        description = "For all schools and nodes together there; nodes share it out at once.")
    private Integer budget;

    @Option(names = "--school-limit", description = "How many schools it takes.")
    private Integer limit;

    @Option(
        names = "--accepting-schools",
        paramLabel = "true|false",
        description = "Whether new schools go there.")
    private Boolean accepting;

    @Override
    public void run() {
      platform.print(platform.call(this::change), COLUMNS);
    }

    private JsonNode change(RestApi api) {
      String path = "database-servers/" + id;
      JsonNode server = api.get(path);
      Map<String, Object> request = new LinkedHashMap<>();
      request.put(
          "connectionBudget", budget == null ? server.path("connectionBudget").asInt() : budget);
      request.put("schoolLimit", limit == null ? server.path("schoolLimit").asInt() : limit);
      request.put(
          "acceptingSchools",
          accepting == null ? server.path("acceptingSchools").asBoolean() : accepting);
      return api.put(path, server.path("version").asInt(), request);
    }
  }

  /** Asks one for a sign of life. */
  @Command(
      name = "test",
      description = "Connects to a database server; exit code 6 if it cannot be reached.",
      mixinStandardHelpOptions = true)
  static final class Test implements Callable<Integer> {

    private static final List<String> HEALTH =
        List.of(
            "reachable",
            "latencyMillis",
            "serverVersion",
            "connections",
            "maxConnections",
            "problem");

    @Mixin private PlatformOptions platform;

    @Parameters(paramLabel = "ID", description = "The server's id.")
    private long id;

    @Override
    public Integer call() {
      JsonNode health =
          platform.call(api -> api.post("database-servers/" + id + "/test", Map.of()));
      platform.print(health, HEALTH);
      return (health.path("reachable").asBoolean() ? ExitCode.OK : ExitCode.UNAVAILABLE).code();
    }
  }
}
