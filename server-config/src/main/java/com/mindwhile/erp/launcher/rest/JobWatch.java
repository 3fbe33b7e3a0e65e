package com.mindwhile.erp.launcher.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;

/** Waits for jobs, of the control plane or of a school. */
public final class JobWatch {

  private static final Set<String> ENDED =
      Set.of("COMPLETED", "FAILED", "STOPPED", "ABANDONED", "INTERRUPTED");
  private static final Duration POLL = Duration.ofMillis(500);

  private final RestApi api;

  /** A watch with calls of somebody who may see jobs. */
  public JobWatch(RestApi api) {
    this.api = api;
  }

  /**
   * Waits until a job has ended or waits for somebody, at most so long, and returns it as it is
   * then.
   *
   * @param job the answer to the request that started it
   */
  public JsonNode await(JsonNode job, Duration patience) {
    return await(job, patience, look -> {});
  }

  /**
   * The same, and shows the job to somebody at each look.
   *
   * @param looker who is shown it
   */
  public JsonNode await(JsonNode job, Duration patience, Consumer<JsonNode> looker) {
    long deadline = System.nanoTime() + patience.toNanos();
    JsonNode current = job;
    while (!hasEnded(current) && !waitsForSomebody(current) && System.nanoTime() < deadline) {
      pause();
      current = api.get("jobs/" + job.path("id").asText());
      looker.accept(current);
    }
    return current;
  }

  /** Whether it stands between two waves until somebody lets it go on. */
  public static boolean waitsForSomebody(JsonNode job) {
    return job.path("status").asText().equals("PAUSED") && !job.hasNonNull("resumesAt");
  }

  /** Whether nobody works on it any more. */
  public static boolean hasEnded(JsonNode job) {
    return ENDED.contains(job.path("status").asText());
  }

  /** Whether all of it was done. */
  public static boolean hasCompleted(JsonNode job) {
    return job.path("status").asText().equals("COMPLETED");
  }

  private static void pause() {
    try {
      Thread.sleep(POLL.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for a job", e);
    }
  }
}
