package com.mindwhile.erp.erpctl;

import com.fasterxml.jackson.databind.JsonNode;
import com.mindwhile.erp.launcher.rest.RestApi;
import java.util.Map;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What is done to one school at once, and shows the school as it is then. */
abstract class SchoolChange implements Runnable {

  @Spec private CommandSpec command;
  @Mixin private PlatformOptions platform;

  @Parameters(index = "0", paramLabel = "ID", description = "The school's id.")
  private long id;

  /** Does it and answers the school. Unless told otherwise, its path has the command's name. */
  JsonNode change(RestApi api) {
    return api.post(at("/" + command.name()), Map.of());
  }

  /** A path at the school, such as {@code /suspend}. */
  final String at(String path) {
    return "schools/" + id + path;
  }

  @Override
  public final void run() {
    platform.print(platform.call(this::change), Schools.COLUMNS);
  }
}
