package com.mindwhile.erp.erpctl;

import com.fasterxml.jackson.databind.JsonNode;
import com.mindwhile.erp.launcher.rest.RestApi;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands that change what operators decide about schools. */
final class SchoolSettings {

  private SchoolSettings() {}

  /** Changes what is given and leaves the rest. */
  @Command(
      name = "update",
      description = "Changes a school's name, time zone or locale.",
      mixinStandardHelpOptions = true)
  static final class Update extends SchoolChange {

    @Option(names = "--name", description = "What people call it.")
    private String name;

    @Option(names = "--time-zone", description = "Such as Asia/Kolkata.")
    private String timeZone;

    @Option(names = "--locale", description = "A language tag, such as en-IN.")
    private String locale;

    @Override
    JsonNode change(RestApi api) {
      JsonNode school = api.get(at(""));
      Map<String, Object> request = new LinkedHashMap<>();
      request.put("name", name == null ? school.path("name").asText() : name);
      request.put("timeZone", timeZone == null ? school.path("timeZone").asText() : timeZone);
      request.put("locale", locale == null ? school.path("locale").asText() : locale);
      return api.put(at(""), school.path("version").asInt(), request);
    }
  }

  /** The custom host names that lead to a school. */
  @Command(
      name = "domains",
      description = "Shows a school's custom host names, adds and removes them.",
      mixinStandardHelpOptions = true)
  static final class Domains implements Runnable {

    @Mixin private PlatformOptions platform;

    @Parameters(index = "0", paramLabel = "ID", description = "The school's id.")
    private long id;

    @Option(names = "--add", paramLabel = "HOST", description = "Leads this one to the school.")
    private String added;

    @Option(names = "--remove", paramLabel = "HOST", description = "Leads this one nowhere.")
    private String removed;

    @Override
    public void run() {
      platform.print(platform.call(this::domains), List.of("host"));
    }

    private JsonNode domains(RestApi api) {
      String path = "schools/" + id + "/domains";
      if (added != null) {
        api.post(path, Map.of("host", added));
      }
      if (removed != null) {
        api.delete(path + "/" + removed);
      }
      return api.get(path);
    }
  }
}
