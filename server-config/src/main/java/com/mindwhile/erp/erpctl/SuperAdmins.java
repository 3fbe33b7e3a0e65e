package com.mindwhile.erp.erpctl;

import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Those who operate the platform. */
@Command(
    name = "super-admins",
    description = "Shows super admins, invites, disables and enables them, resets second factors.",
    mixinStandardHelpOptions = true,
    subcommands = {
      SuperAdmins.ListAll.class,
      SuperAdmins.Invite.class,
      SuperAdmins.Disable.class,
      SuperAdmins.Enable.class,
      SuperAdmins.ResetSecondFactor.class
    })
final class SuperAdmins {

  private static final List<String> COLUMNS =
      List.of("id", "email", "enabled", "secondFactorSince", "lastSignInAt");

  /** Lists them. */
  @Command(name = "list", description = "Lists super admins.", mixinStandardHelpOptions = true)
  static final class ListAll implements Runnable {

    @Mixin private PlatformOptions platform;
    @Mixin private PageOptions page;

    @Override
    public void run() {
      platform.print(platform.call(api -> api.get("super-admins?" + page.query())), COLUMNS);
    }
  }

  /** Invites somebody. */
  @Command(
      name = "invite",
      description =
          "Makes an account; its owner chooses a password with the token, which is"
              + " shown this once, at <control plane>/welcome#<token>.",
      mixinStandardHelpOptions = true)
  static final class Invite implements Runnable {

    @Mixin private PlatformOptions platform;

    @Parameters(paramLabel = "EMAIL", description = "What they will sign in with.")
    private String email;

    @Override
    public void run() {
      platform.print(
          platform.call(api -> api.post("super-admins", Map.of("email", email))),
          List.of("id", "email", "token", "expiresAt"));
    }
  }

  /** What is done to one of them. */
  abstract static class Change implements Runnable {

    @Mixin private PlatformOptions platform;

    @Parameters(paramLabel = "ID", description = "The super admin's id.")
    private long id;

    private final String action;

    Change(String action) {
      this.action = action;
    }

    @Override
    public void run() {
      platform.print(
          platform.call(api -> api.post("super-admins/" + id + "/" + action, Map.of())), COLUMNS);
    }
  }

  /** Lets somebody in no more. */
  @Command(
      name = "disable",
      description = "Lets another super admin sign in no more.",
      mixinStandardHelpOptions = true)
  static final class Disable extends Change {
    Disable() {
      super("disable");
    }
  }

  /** Lets somebody in again. */
  @Command(
      name = "enable",
      description = "Lets a super admin sign in again.",
      mixinStandardHelpOptions = true)
  static final class Enable extends Change {
    Enable() {
      super("enable");
    }
  }

  /** Helps somebody who lost their authenticator. */
  @Command(
      name = "reset-second-factor",
      description = "Removes the second factor of another super admin who lost it.",
      mixinStandardHelpOptions = true)
  static final class ResetSecondFactor extends Change {
    ResetSecondFactor() {
      super("second-factor/reset");
    }
  }
}
