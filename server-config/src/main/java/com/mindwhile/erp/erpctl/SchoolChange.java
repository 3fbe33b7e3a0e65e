package com.mindwhile.erp.erpctl;

import com.fasterxml.jackson.databind.JsonNode;
import com.mindwhile.erp.launcher.rest.RestApi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What is done to one school at once, and shows the school as it is then. */
abstract class SchoolChange implements Runnable {

  @Mixin private PlatformOptions platform;

  @Parameters(index = "0", paramLabel = "ID", description = "The school's id.")
  private long id;

  /** Does it and answers the school. */
  abstract JsonNode change(RestApi api);

  /** A path at the school, such as {@code /suspend}. */
  final String at(String path) {
    return "schools/" + id + path;
  }

  @Override
  public final void run() {
    platform.print(platform.call(this::change), Schools.COLUMNS);
  }
}
