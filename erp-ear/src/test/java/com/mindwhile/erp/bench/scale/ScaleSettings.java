package com.mindwhile.erp.bench.scale;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * How far it is scaled, from the system properties {@code erp.bench.*}.
 *
 * @param schools numbers of schools at which the node is looked at, ascending
 * @param studentsPerSchool how many students each of them has
 * @param students numbers of students of one school at which its lists are looked at
 * @param clients how many clients the node has at last
 * @param soak for how long
 * @param heap the largest heap of the node, as {@code -Xmx} takes it
 * @param budget how many connections to its schools it may have
 */
public record ScaleSettings(
    List<Integer> schools,
    int studentsPerSchool,
    List<Integer> students,
    int clients,
    Duration soak,
    String heap,
    int budget) {

  /** What the system properties say. */
  public static ScaleSettings fromSystemProperties() {
    return new ScaleSettings(
        numbers("erp.bench.scale.schools", "1,10,100,500"),
        Integer.getInteger("erp.bench.scale.students-per-school", 100),
        numbers("erp.bench.scale.students", "1000,10000,100000"),
        Integer.getInteger("erp.bench.scale.clients", 2_000),
        Duration.ofSeconds(Integer.getInteger("erp.bench.scale.soak", 600)),
        System.getProperty("erp.bench.scale.heap", "512m"),
        Integer.getInteger("erp.bench.scale.budget", 150));
  }

  private static List<Integer> numbers(String property, String fallback) {
    return Stream.of(System.getProperty(property, fallback).split(","))
        .map(String::strip)
        .map(Integer::valueOf)
        .toList();
  }
}
