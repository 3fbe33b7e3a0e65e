package com.mindwhile.erp.erpctl;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Searches the platform's audit log. */
@Command(
    name = "audit",
    description = "Shows who did what to which school, the latest first.",
    mixinStandardHelpOptions = true)
final class Audit implements Runnable {

  private static final List<String> COLUMNS =
      List.of("at", "actor", "action", "entity", "entityId", "schoolId", "address");

  @Mixin private PlatformOptions platform;
  @Mixin private PageOptions page;

  @Option(names = "--by", paramLabel = "EMAIL", description = "Only what they did.")
  private String actor;

  @Option(names = "--school", paramLabel = "ID", description = "Only what concerns this school.")
  private Long school;

  @Option(names = "--action", description = "Only that, such as UPDATED or SIGNED_IN.")
  private String action;

  @Option(names = "--from", paramLabel = "DAY", description = "That day (UTC) or later.")
  private String from;

  @Option(names = "--to", paramLabel = "DAY", description = "That day (UTC) or earlier.")
  private String to;

  @Override
  public void run() {
    String query =
        page.query()
            + parameter("actor", actor)
            + parameter("schoolId", school)
            + parameter("action", action == null ? null : action.toUpperCase(Locale.ROOT))
            + parameter("from", from)
            + parameter("to", to);
    platform.print(platform.call(api -> api.get("audit?" + query)), COLUMNS);
  }

  private static String parameter(String name, Object value) {
    return value == null
        ? ""
        : "&" + name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
  }
}
