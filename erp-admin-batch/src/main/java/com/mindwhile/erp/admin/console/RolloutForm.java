package com.mindwhile.erp.admin.console;

import com.mindwhile.erp.registry.PlanMigration;
import com.mindwhile.erp.shared.FieldViolation;
import com.mindwhile.erp.shared.InvalidInputException;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What an operator says of how a migration goes about its schools. Empty fields say nothing. */
public class RolloutForm implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int SECONDS_A_MINUTE = 60;

  private Integer maxConcurrent = 10;
  private Integer maxConcurrentPerServer;
  private Integer maxFailures;
  private String canaries;
  private String waveSizes;
  private Integer pauseMinutes;
  private boolean gate;

  /**
   * The request for the schools that fit all that is said.
   *
   * @param schoolIds null for all
   * @param servers the names of database servers; null for all
   * @param versions the versions schools are at; null for all
   * @throws InvalidInputException if a list is not one of numbers
   */
  PlanMigration plan(Set<Long> schoolIds, Set<String> servers, Set<String> versions) {
    List<Long> first = numbers("canarySchoolIds", canaries);
    List<Long> sizes = numbers("waveSizes", waveSizes);
    return new PlanMigration(
        schoolIds,
        servers,
        versions,
        maxConcurrent,
        maxConcurrentPerServer,
        maxFailures,
        first == null ? null : new TreeSet<>(first),
        sizes == null ? null : sizes.stream().map(Math::toIntExact).collect(Collectors.toList()),
        pauseMinutes == null ? null : Integer.valueOf(SECONDS_A_MINUTE * pauseMinutes),
        gate);
  }

  private static List<Long> numbers(String field, String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    if (!text.strip().matches("\\d{1,9}(\\s*,\\s*\\d{1,9})*")) {
      throw new InvalidInputException(
          new FieldViolation(field, "PATTERN", "must be numbers with commas between"));
    }
    return Arrays.stream(text.strip().split("\\s*,\\s*")).map(Long::valueOf).toList();
  }

  public Integer getMaxConcurrent() {
    return maxConcurrent;
  }

  public void setMaxConcurrent(Integer maxConcurrent) {
    this.maxConcurrent = maxConcurrent;
  }

  public Integer getMaxConcurrentPerServer() {
    return maxConcurrentPerServer;
  }

  public void setMaxConcurrentPerServer(Integer maxConcurrentPerServer) {
    this.maxConcurrentPerServer = maxConcurrentPerServer;
  }

  public Integer getMaxFailures() {
    return maxFailures;
  }

  public void setMaxFailures(Integer maxFailures) {
    this.maxFailures = maxFailures;
  }

  public String getCanaries() {
    return canaries;
  }

  public void setCanaries(String canaries) {
    this.canaries = canaries;
  }

  public String getWaveSizes() {
    return waveSizes;
  }

  public void setWaveSizes(String waveSizes) {
    this.waveSizes = waveSizes;
  }

  public Integer getPauseMinutes() {
    return pauseMinutes;
  }

  public void setPauseMinutes(Integer pauseMinutes) {
    this.pauseMinutes = pauseMinutes;
  }

  public boolean isGate() {
    return gate;
  }

  public void setGate(boolean gate) {
    this.gate = gate;
  }
}
