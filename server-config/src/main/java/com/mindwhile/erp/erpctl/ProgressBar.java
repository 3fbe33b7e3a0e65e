package com.mindwhile.erp.erpctl;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * How far a job is, for people at a terminal.
 *
 * @param done schools it is finished with
 * @param failed schools it failed in
 * @param skipped schools an operator left out
 * @param total schools it is for
 */
record ProgressBar(long done, long failed, long skipped, long total, String status) {

  private static final int WIDTH = 40;

  static ProgressBar of(JsonNode job) {
    return new ProgressBar(
        job.path("done").asLong(),
        job.path("failed").asLong(),
        job.path("skipped").asLong(),
        job.path("total").asLong(),
        job.path("status").asText());
  }

  @Override
  public String toString() {
    int filled = total == 0 ? 0 : (int) (WIDTH * (done + failed + skipped) / total);
    return "[%s%s] %d of %d%s%s  %-11s"
        .formatted(
            "#".repeat(filled),
            ".".repeat(WIDTH - filled),
            done,
            total,
            failed == 0 ? "" : ", " + failed + " failed",
            skipped == 0 ? "" : ", " + skipped + " skipped",
            status);
  }
}
