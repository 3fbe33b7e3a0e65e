package com.mindwhile.erp.it.walkthrough;

import com.fasterxml.jackson.databind.JsonNode;
import com.mindwhile.erp.it.harness.Poll;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Where students go when the year is over: planned, looked at, decided about, carried out. */
final class YearEnd {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Client office;
  private final Ids ids;

  YearEnd(Client office, Ids ids) {
    this.office = office;
    this.ids = ids;
  }

  /** Does it; the promotion is known as {@code promotion} from then on. */
  void promote() {
    long promotion =
        office
            .as("promotion")
            .create(
                "promotions",
                Body.of(
                    "academicYearId", ids.get("year", 0), "toAcademicYearId", ids.get("year", 1)));
    ids.put(promotion, "promotion");
    String path = "promotions/" + promotion;
    Map<Long, Integer> versions = preview(path);
    List<Pupil> exceptions =
        SchoolYear.roll(SchoolYear.LAST_DAY).stream()
            .filter(it -> List.of("REPEAT", "LEAVE").contains(ExpectedPlaces.decision(it)))
            .toList();
    for (Pupil pupil : exceptions) {
      decide(path, pupil, versions.get(ids.of(pupil)));
    }
    int version = office.get(path).path("version").asInt();
    office.as("promotion-applied").post(path + "/apply", version);
    Poll.until(
        PATIENCE, () -> office.get(path), it -> !it.path("status").asText().equals("STARTED"));
    office.as("promotion-done").get(path);
  }

  private Map<Long, Integer> preview(String path) {
    Map<Long, Integer> versions = new HashMap<>();
    int total = 1;
    for (int page = 1; versions.size() < total; page++) {
      JsonNode rows =
          office.as("preview", page == 1).get(path + "/students?size=100&sort=id&page=" + page);
      total = rows.path("total").asInt();
      if (rows.path("items").isEmpty()) {
        throw new AssertionError("Of " + total + " students page " + page + " has none");
      }
      rows.path("items")
          .forEach(
              row -> versions.put(row.path("studentId").asLong(), row.path("version").asInt()));
    }
    return versions;
  }

  private void decide(String path, Pupil pupil, int version) {
    String decision = ExpectedPlaces.decision(pupil);
    Map<String, Object> body = Body.of("decision", decision);
    if (decision.equals("LEAVE")) {
      body.put("reason", "Moves to another town");
    }
    office
        .as("decision-" + decision.toLowerCase(Locale.ROOT))
        .put(path + "/students/" + ids.of(pupil), version, body);
  }
}
