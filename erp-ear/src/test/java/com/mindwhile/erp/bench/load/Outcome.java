package com.mindwhile.erp.bench.load;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a load came to.
 *
 * @param requests how many were answered
 * @param seconds in which time
 * @param p50 median latency in milliseconds
 * @param p90 90th percentile in milliseconds
 * @param p99 99th percentile in milliseconds
 * @param max highest latency in milliseconds
 * @param failed answers other than 200 and 201, and connections that broke
 * @param statuses the other statuses with their counts
 */
public record Outcome(
    long requests,
    double seconds,
    double p50,
    double p90,
    double p99,
    double max,
    long failed,
    String statuses) {

  private static final Pattern RESULT =
      Pattern.compile(
          "RESULT requests=(\\d+) micros=(\\d+) p50=(\\d+) p90=(\\d+) p99=(\\d+) max=(\\d+)"
              + " failed=(\\d+) broken=(\\d+) statuses=(\\S*)");

  /** Reads what {@code load.lua} prints. */
  static Outcome parse(String output) {
    Matcher result = RESULT.matcher(output);
    if (!result.find()) {
      throw new IllegalStateException("wrk printed no result: " + output);
    }
    return new Outcome(
        Long.parseLong(result.group(1)),
        Long.parseLong(result.group(2)) / 1e6,
        millis(result.group(3)),
        millis(result.group(4)),
        millis(result.group(5)),
        millis(result.group(6)),
        Long.parseLong(result.group(7)) + Long.parseLong(result.group(8)),
        result.group(9));
  }

  /** Answers a second. */
  public double throughput() {
    return requests / seconds;
  }

  private static double millis(String micros) {
    return Long.parseLong(micros) / 1e3;
  }
}
