package com.mindwhile.erp.erpctl;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The schools of the installation. */
@Command(
    name = "schools",
    description = "Provisions schools, shows, changes and ends them.",
    mixinStandardHelpOptions = true,
    subcommands = {
      Schools.Provision.class,
      Schools.ListAll.class,
      Schools.Show.class,
      Schools.Figures.class,
      Schools.Retry.class,
      Schools.Discard.class,
      SchoolSchemas.Drift.class,
      SchoolSchemas.Repair.class,
      SchoolSettings.Update.class,
      SchoolSettings.Domains.class,
      SchoolStates.Suspend.class,
      SchoolStates.Resume.class,
      SchoolStates.Maintenance.class,
      SchoolStates.Archive.class,
      SchoolStates.Delete.class,
      SchoolStates.Keep.class
    })
final class Schools {

  static final List<String> COLUMNS =
      List.of("id", "code", "subdomain", "name", "status", "schemaVersion");

  /** Makes a school: database, account, tables and first administrator. */
  @Command(
      name = "provision",
      description = "Makes a school, as a job: database, account, tables, first administrator.",
      mixinStandardHelpOptions = true)
  static final class Provision implements java.util.concurrent.Callable<Integer> {

    @Mixin private PlatformOptions platform;
    @Mixin private JobOptions job;

    @Option(names = "--code", required = true, description = "Short and unique, never reused.")
    private String code;

    @Option(names = "--name", required = true, description = "What people call it.")
    private String name;

    @Option(names = "--subdomain", required = true, description = "Unique, never reused.")
    private String subdomain;

    @Option(names = "--time-zone", required = true, description = "Such as Asia/Kolkata.")
    private String timeZone;

    @Option(names = "--currency", required = true, description = "ISO 4217, such as INR.")
    private String currency;

    @Option(names = "--locale", required = true, description = "A language tag, such as en-IN.")
    private String locale;

    @Option(names = "--database-server", description = "Its name; else the one with most room.")
    private String databaseServer;

    @Option(names = "--admin-email", required = true, description = "The first administrator.")
    private String email;

    @Option(names = "--admin-first-name", required = true, description = "Their first name.")
    private String firstName;

    @Option(names = "--admin-last-name", required = true, description = "Their last name.")
    private String lastName;

    @Option(
        names = "--admin-password-file",
        paramLabel = "FILE",
        description = "Their password, in a file of mode 600; else they get a one-time link.")
    private Path passwordFile;

    @Override
    public Integer call() {
      return platform.call(api -> job.follow(api, api.post("schools", request()), platform)).code();
    }

    private Map<String, Object> request() {
      Map<String, Object> admin = new LinkedHashMap<>();
      admin.put("email", email);
      admin.put("firstName", firstName);
      admin.put("lastName", lastName);
      if (passwordFile != null) {
        admin.put("password", SecretInput.ofThisProcess().password(passwordFile, "", ""));
      }
      Map<String, Object> request = new LinkedHashMap<>();
      request.put("code", code);
      request.put("name", name);
      request.put("subdomain", subdomain);
      request.put("timeZone", timeZone);
      request.put("currency", currency);
      request.put("locale", locale);
      request.put("admin", admin);
      if (databaseServer != null) {
        request.put("databaseServer", databaseServer);
      }
      return request;
    }
  }

  /** Lists schools. */
  @Command(name = "list", description = "Lists schools.", mixinStandardHelpOptions = true)
  static final class ListAll implements Runnable {

    @Mixin private PlatformOptions platform;
    @Mixin private PageOptions page;

    @Option(names = "--status", description = "Only those, such as ACTIVE.")
    private String status;

    @Option(
        names = {"-q", "--search"},
        description = "Only those whose code or name matches.")
    private String search;

    @Override
    public void run() {
      String query =
          page.query()
              + (status == null ? "" : "&status=" + encoded(status.toUpperCase(Locale.ROOT)))
              + (search == null ? "" : "&q=" + encoded(search));
      platform.print(platform.call(api -> api.get("schools?" + query)), COLUMNS);
    }

    private static String encoded(String value) {
      return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
  }

  /** Shows a school. */
  @Command(name = "show", description = "Shows a school.", mixinStandardHelpOptions = true)
  static final class Show implements Runnable {

    @Mixin private PlatformOptions platform;

    @Parameters(paramLabel = "ID", description = "The school's id.")
    private long id;

    @Override
    public void run() {
      JsonNode school = platform.call(api -> api.get("schools/" + id));
      platform.print(school, COLUMNS);
    }
  }

  /** Counts what there is of a school. */
  @Command(
      name = "figures",
      description = "Shows how large a school's database is and how many users it has.",
      mixinStandardHelpOptions = true)
  static final class Figures implements Runnable {

    @Mixin private PlatformOptions platform;

    @Parameters(paramLabel = "ID", description = "The school's id.")
    private long id;

    @Override
    public void run() {
      platform.print(
          platform.call(api -> api.get("schools/" + id + "/figures")),
          List.of("bytes", "tables", "users", "problem"));
    }
  }

  /** Goes on with a school whose provisioning failed. */
  @Command(
      name = "retry",
      description = "Goes on with a school whose provisioning failed.",
      mixinStandardHelpOptions = true)
  static final class Retry implements java.util.concurrent.Callable<Integer> {

    @Mixin private PlatformOptions platform;
    @Mixin private JobOptions job;

    @Parameters(paramLabel = "ID", description = "The school's id.")
    private long id;

    @Override
    public Integer call() {
      return platform
          .call(api -> job.follow(api, api.post("schools/" + id + "/retry", Map.of()), platform))
          .code();
    }
  }

  /** Removes what a failed provisioning made. */
  @Command(
      name = "discard",
      description = "Removes what a failed provisioning made and archives the school.",
      mixinStandardHelpOptions = true)
  static final class Discard extends SchoolChange {}
}
