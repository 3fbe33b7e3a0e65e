package com.mindwhile.erp.admin.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** How the console says times and states. Times are UTC: operators and schools are everywhere. */
@Named("say")
@ApplicationScoped
public class Wording {

  private static final DateTimeFormatter EXACT =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private static final double KIBI = 1024;
  private static final List<String> UNITS = List.of("B", "KiB", "MiB", "GiB", "TiB");

  @Inject private Clock clock;

  /** How long ago: {@code 4 min ago}; after a week, the day. */
  public String ago(Instant instant) {
    Duration age = Duration.between(instant, clock.instant());
    if (age.compareTo(Duration.ofSeconds(10)) < 0) {
      return "just now";
    }
    if (age.toMinutes() < 1) {
      return age.toSeconds() + " s ago";
    }
    if (age.toHours() < 1) {
      return age.toMinutes() + " min ago";
    }
    if (age.toDays() < 1) {
      return age.toHours() + " h ago";
    }
    return age.toDays() < 7 ? age.toDays() + " d ago" : DAY.format(instant);
  }

  /** To the second. */
  public String exactly(Instant instant) {
    return EXACT.format(instant);
  }

  /** How long it took, or has taken so far if it has no end: {@code 3.2 s}, {@code 2 min 5 s}. */
  public String lasting(Instant from, Instant to) {
    if (from == null) {
      return "";
    }
    Duration time = Duration.between(from, to == null ? clock.instant() : to);
    if (time.toSeconds() < 10) {
      return String.format(Locale.ROOT, "%.1f s", Math.max(0, time.toMillis()) / 1000.0);
    }
    if (time.toMinutes() < 1) {
      return time.toSeconds() + " s";
    }
    return time.toHours() < 1
        ? time.toMinutes() + " min " + time.toSecondsPart() + " s"
        : time.toHours() + " h " + time.toMinutesPart() + " min";
  }

  /** A state or a name with hyphens as words: {@code Provision school}. */
  public String words(Object name) {
    String text = name.toString().replace('_', ' ').replace('-', ' ').toLowerCase(Locale.ROOT);
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  /** The name of a type as words: {@code Registered school}. */
  public String type(String name) {
    return words(name.replaceAll("(?<=[a-z])(?=[A-Z])", " "));
  }

  /** The colour family of a school's, a job's or an outcome's state. */
  public String tone(Enum<?> state) {
    return switch (state.name()) {
      case "ACTIVE", "COMPLETED" -> "good";
      case "PROVISIONING", "STARTING", "STARTED" -> "busy";
      case "MAINTENANCE", "STOPPING", "PAUSED", "INTERRUPTED" -> "warn";
      case "SUSPENDED", "STOPPED" -> "held";
      case "FAILED" -> "bad";
      default -> "quiet";
    };
  }

  /** A number of bytes: {@code 14.0 MiB}. */
  public String size(long bytes) {
    double left = bytes;
    int unit = 0;
    while (left >= KIBI && unit < UNITS.size() - 1) {
      left /= KIBI;
      unit++;
    }
    return unit == 0 ? bytes + " B" : String.format(Locale.ROOT, "%.1f %s", left, UNITS.get(unit));
  }

  /** {@code 1 school}, {@code 7 schools}. */
  public String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
