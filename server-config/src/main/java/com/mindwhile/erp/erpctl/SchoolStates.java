package com.mindwhile.erp.erpctl;

import com.fasterxml.jackson.databind.JsonNode;
import com.mindwhile.erp.launcher.rest.RestApi;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The commands that take schools into and out of service, up to their end. */
final class SchoolStates {

  private SchoolStates() {}

  /** Takes it out of service. */
  @Command(
      name = "suspend",
      description = "Suspends a school: its users are turned away.",
      mixinStandardHelpOptions = true)
  static final class Suspend extends SchoolChange {}

  /** Puts it back into service. */
  @Command(
      name = "resume",
      description = "Puts a school that is suspended or in maintenance back into service.",
      mixinStandardHelpOptions = true)
  static final class Resume extends SchoolChange {}

  /** Lets its users wait, or no longer. */
  @Command(
      name = "maintenance",
      description = "Puts a school into maintenance: its users are asked to come back later.",
      mixinStandardHelpOptions = true)
  static final class Maintenance extends SchoolChange {

    @Option(names = "--off", description = "Ends it; a school that is suspended stays so.")
    private boolean off;

    @Override
    JsonNode change(RestApi api) {
      return off ? api.delete(at("/maintenance")) : super.change(api);
    }
  }

  /** Closes it. */
  @Command(
      name = "archive",
      description = "Closes a suspended school for good; its database stays.",
      mixinStandardHelpOptions = true)
  static final class Archive extends SchoolChange {}

  /** Removes it. */
  @Command(
      name = "delete",
      description = "Deletes an archived school's database and account after the grace period.",
      mixinStandardHelpOptions = true)
  static final class Delete extends SchoolChange {

    @Option(
        names = "--confirm",
        required = true,
        paramLabel = "CODE",
        description = "The school's code, so that none is deleted by a slip.")
    private String code;

    @Override
    JsonNode change(RestApi api) {
      return api.post(at("/deletion"), Map.of("code", code));
    }
  }

  /** Keeps it after all. */
  @Command(
      name = "keep",
      description = "Takes the deletion of a school back whose grace period is not over.",
      mixinStandardHelpOptions = true)
  static final class Keep extends SchoolChange {
    @Override
    JsonNode change(RestApi api) {
      return api.delete(at("/deletion"));
    }
  }
}
