package com.mindwhile.erp.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.mindwhile.erp.launcher.rest.RestApi;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Charges the students of a demo school and takes some of the money, through its REST API. Each
 * grade pays in four instalments, the first two of which are invoiced. Of ten students seven have
 * paid the first, one half of it, one nothing, and one both and something ahead. What an
 * interrupted filling did already is left as it is.
 */
final class SchoolFees {

  private static final int INSTALMENTS = 4;
  private static final int INVOICED = 2;

  /** How many instalments each student of ten has paid. */
  private static final List<BigDecimal> PAID =
      Stream.of("1", "1", "1", "1", "1", "1", "1", "2.5", "0.5", "0").map(BigDecimal::new).toList();

  private final DemoSchool school;
  private final RestApi api;
  private final LocalDate firstDay;

  /**
   * Of that school.
   *
   * @param firstDay of its academic year
   */
  SchoolFees(DemoSchool school, RestApi api, LocalDate firstDay) {
    this.school = school;
    this.api = api;
    this.firstDay = firstDay;
  }

  /** Does it, unless it is done. */
  void run() {
    if (total("payments") >= payers()) {
      return;
    }
    Map<String, Long> heads = heads();
    long year = year();
    for (JsonNode gradeLevel : api.get("grade-levels?size=100&sort=position").path("items")) {
      long structure = structure(year, gradeLevel, heads);
      for (int instalment = 1; instalment <= INVOICED; instalment++) {
        api.post("invoices", Map.of("feeStructureId", structure, "instalment", instalment));
      }
    }
    takeMoney();
  }

  private Map<String, Long> heads() {
    Map<String, Long> heads = new LinkedHashMap<>();
    for (JsonNode head : api.get("fee-heads?size=100").path("items")) {
      heads.put(head.path("name").asText(), head.path("id").asLong());
    }
    for (String name : List.of("Tuition", "Activities")) {
      heads.computeIfAbsent(
          name, missing -> api.post("fee-heads", Map.of("name", missing)).path("id").asLong());
    }
    return heads;
  }

  private long year() {
    for (JsonNode year : api.get("academic-years?size=100").path("items")) {
      if (year.path("startsOn").asText().equals(firstDay.toString())) {
        return year.path("id").asLong();
      }
    }
    throw new IllegalStateException(school.name() + " has no academic year from " + firstDay);
  }

  private long structure(long year, JsonNode gradeLevel, Map<String, Long> heads) {
    long id = gradeLevel.path("id").asLong();
    JsonNode known =
        api.get("fee-structures?academicYearId=" + year + "&gradeLevelId=" + id).path("items");
    if (!known.isEmpty()) {
      return known.path(0).path("id").asLong();
    }
    List<Map<String, Object>> instalments = new ArrayList<>();
    for (int i = 0; i < INSTALMENTS; i++) {
      instalments.add(
          Map.of(
              "name",
              "Instalment " + (i + 1),
              "dueOn",
              firstDay.plusMonths(3L * i).plusDays(14).toString(),
              "lines",
              List.of(
                  Map.of("feeHeadId", heads.get("Tuition"), "amount", tuition()),
                  Map.of("feeHeadId", heads.get("Activities"), "amount", activities()))));
    }
    return api.post(
            "fee-structures",
            Map.of(
                "academicYearId",
                year,
                "gradeLevelId",
                id,
                "name",
                "Fees of " + gradeLevel.path("name").asText(),
                "instalments",
                instalments))
        .path("id")
        .asLong();
  }

  private void takeMoney() {
    BigDecimal instalment = tuition().add(activities());
    int number = 0;
    for (long student : students()) {
      BigDecimal amount = instalment.multiply(PAID.get(number % PAID.size())).setScale(2);
      if (amount.signum() > 0) {
        api.postOnce(
            "payments",
            "demo-" + student,
            Map.of("studentId", student, "amount", amount, "method", "BANK_TRANSFER"));
      }
      number++;
    }
  }

  private List<Long> students() {
    List<Long> students = new ArrayList<>();
    for (int page = 1; students.size() < school.students(); page++) {
      JsonNode items = api.get("students?size=100&sort=id&page=" + page).path("items");
      if (items.isEmpty()) {
        break;
      }
      items.forEach(student -> students.add(student.path("id").asLong()));
    }
    return students;
  }

  /** How many of the school's students pay something. */
  private long payers() {
    return IntStream.range(0, school.students())
        .filter(it -> PAID.get(it % PAID.size()).signum() > 0)
        .count();
  }

  private BigDecimal tuition() {
    return new BigDecimal(school.currency().equals("INR") ? "18000.00" : "1450.00");
  }

  private BigDecimal activities() {
    return new BigDecimal(school.currency().equals("INR") ? "1500.00" : "120.00");
  }

  private int total(String collection) {
    return api.get(collection + "?size=1").path("total").asInt();
  }
}
