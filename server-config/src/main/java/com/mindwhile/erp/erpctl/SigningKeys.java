package com.mindwhile.erp.erpctl;

import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The keys that sign access tokens. */
@Command(
    name = "signing-keys",
    description = "Shows the keys that sign access tokens, makes the next and withdraws one.",
    mixinStandardHelpOptions = true,
    subcommands = {SigningKeys.ListAll.class, SigningKeys.Rotate.class, SigningKeys.Withdraw.class})
final class SigningKeys {

  private static final List<String> COLUMNS = List.of("kid", "activeFrom", "activeUntil");

  /** Lists them. */
  @Command(name = "list", description = "Lists signing keys.", mixinStandardHelpOptions = true)
  static final class ListAll implements Runnable {

    @Mixin private PlatformOptions platform;
    @Mixin private PageOptions page;

    @Override
    public void run() {
      platform.print(platform.call(api -> api.get("signing-keys?" + page.query())), COLUMNS);
    }
  }

  /** Makes the next one. */
  @Command(
      name = "rotate",
      description = "Makes the next signing key; it signs in two minutes.",
      mixinStandardHelpOptions = true)
  static final class Rotate implements Runnable {

    @Mixin private PlatformOptions platform;

    @Override
    public void run() {
      platform.call(api -> api.post("signing-keys/rotate", Map.of()));
    }
  }

  /** Withdraws one that became known. */
  @Command(
      name = "withdraw",
      description = "Withdraws a signing key that became known; what it signed is refused.",
      mixinStandardHelpOptions = true)
  static final class Withdraw implements Runnable {

    @Mixin private PlatformOptions platform;

    @Parameters(paramLabel = "KID", description = "The key's id.")
    private String kid;

    @Override
    public void run() {
      platform.call(api -> api.delete("signing-keys/" + kid));
    }
  }
}
