package com.mindwhile.erp.it.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.mindwhile.erp.it.harness.OnMicroOnly;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import com.mindwhile.erp.it.walkthrough.ExpectedAttendance.Counts;
import com.mindwhile.erp.it.walkthrough.ExpectedFees.Account;
import com.mindwhile.erp.it.walkthrough.SchoolYear.Span;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * One school year through the API alone, as {@code docs/walkthrough.md} tells it: what the reports
 * say in the end is what was reckoned beside.
 */
@WithErp
@OnMicroOnly
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WalkthroughIT {

  private static final Path DOCUMENT = Path.of("..", "docs", "walkthrough.md");
  private static final String NOTHING = "nothing";
  private static final String REPORT_DAYS =
      "?from=%s&to=%s"
          .formatted(SchoolYear.PERIODS.get(0).first(), SchoolYear.PERIODS.get(1).last());
  private static final List<Integer> SECTIONS =
      IntStream.range(0, SchoolYear.SECTIONS).boxed().toList();

  private final WholeYear year;
  private Client office;
  private Ids ids;

  WalkthroughIT(TestStack stack) {
    year = new WholeYear(stack);
  }

  @BeforeAll
  void goThroughTheYear() throws IOException {
    try {
      year.run();
      System.out.println("The school year: " + year.figures());
    } finally {
      ExampleFile.write(year.traffic().examples());
    }
    office = year.office();
    ids = year.ids();
  }

  @Test
  void theCalendarHasTheSchoolDaysThatWereTaught() {
    Span first = SchoolYear.PERIODS.get(0);
    Span last = SchoolYear.PERIODS.get(1);
    JsonNode calendar = office.get("calendar?from=" + first.first() + "&to=" + last.last());

    List<String> days = new ArrayList<>();
    for (JsonNode day : calendar.path("days")) {
      if (day.path("kind").asText().equals("SCHOOL_DAY")) {
        days.add(day.path("day").asText());
      }
    }
    assertThat(days).hasSize(180);
    assertThat(days).isEqualTo(SchoolYear.days().stream().map(LocalDate::toString).toList());
  }

  @Test
  void admissionsAreWhatWasDecided() {
    Map<String, Integer> found = new TreeMap<>();
    for (String status : List.of("ACCEPTED", "OFFERED", "WAITLISTED", "REJECTED")) {
      found.put(status, total("admissions?size=1&status=" + status));
    }

    assertThat(found)
        .isEqualTo(
            Map.of(
                "ACCEPTED", 75,
                "OFFERED", 1,
                "WAITLISTED", SpringAdmissions.WAITING - 1,
                "REJECTED", 6));
    assertThat(total("teachers?size=1")).isEqualTo(40);
    assertThat(total("students?size=1")).isEqualTo(SchoolYear.all().size());
  }

  @Test
  void attendanceIsWhatWasMarked() {
    assertThat(total("attendance/registers?size=1")).isEqualTo(SchoolYear.SECTIONS * 180);
    Map<String, Counts> sections = new TreeMap<>();
    Map<String, Counts> expected = new TreeMap<>();
    for (JsonNode row :
        office.as("report-sections").get("attendance/reports/sections" + REPORT_DAYS)) {
      String name = row.path("gradeLevel").asText() + row.path("sectionName").asText();
      sections.put(name, counts(row));
    }
    for (int section : SECTIONS) {
      expected.put(
          "Grade " + (section / 3 + 1) + SchoolYear.LETTERS.get(section % 3),
          ExpectedAttendance.of(pupils(section), SchoolYear.days()));
    }
    assertThat(sections).isEqualTo(expected);

    Map<String, Counts> months = new TreeMap<>();
    for (JsonNode row : office.get("attendance/reports/months" + REPORT_DAYS)) {
      months.put(row.path("month").asText(), counts(row));
    }
    Map<String, Counts> expectedMonths =
        SchoolYear.days().stream()
            .collect(Collectors.groupingBy(YearMonth::from))
            .entrySet()
            .stream()
            .collect(
                Collectors.toMap(
                    it -> it.getKey().toString(),
                    it -> ExpectedAttendance.of(SchoolYear.all(), it.getValue())));
    assertThat(months).isEqualTo(expectedMonths);
    Counts whole = ExpectedAttendance.of(SchoolYear.all(), SchoolYear.days());
    System.out.println("Attendance " + whole + ", rate " + whole.rate());
  }

  @Test
  void everyStudentsAttendanceIsWhatWasMarked() {
    for (int section : SECTIONS) {
      Map<Long, Counts> students = new TreeMap<>();
      for (JsonNode row :
          office.get(
              "attendance/reports/sections/"
                  + ids.get("section", 0, section)
                  + "/students"
                  + REPORT_DAYS)) {
        students.put(row.path("studentId").asLong(), counts(row));
      }
      assertThat(students)
          .isEqualTo(
              pupils(section).stream()
                  .collect(
                      Collectors.toMap(
                          ids::of, it -> ExpectedAttendance.of(it, SchoolYear.days()))));
    }
  }

  @Test
  void resultsAreWhatTheMarksComeTo() {
    for (int term = 0; term < SchoolYear.TERMS; term++) {
      int number = term;
      Crew.each(SECTIONS, section -> compareResults(number, section));
    }
  }

  private void compareResults(int term, int section) {
    for (int subject = 0; subject < ExpectedMarks.SUBJECTS.size(); subject++) {
      JsonNode results =
          office
              .as("results", term == 0 && section == 0 && subject == 0)
              .get(
                  "course-sections/"
                      + ids.get("courseSection", term, section, subject)
                      + "/results");
      Map<Long, String> found = new TreeMap<>();
      for (JsonNode row : results.path("results")) {
        found.put(
            row.path("studentId").asLong(), text(row, "percentage") + " " + text(row, "grade"));
      }
      Map<Long, String> expected = new TreeMap<>();
      for (Pupil pupil : SchoolYear.roll(section, SchoolYear.PERIODS.get(term).first())) {
        expected.put(
            ids.of(pupil),
            ExpectedMarks.percentage(pupil, subject, term)
                .map(Ratio::shown)
                .map(it -> it + " " + ExpectedMarks.band(it).grade())
                .orElse(NOTHING + " " + NOTHING));
      }
      assertThat(found).isEqualTo(expected);
    }
  }

  @Test
  void yearsAreWhatTheirTermsComeTo() {
    Map<Integer, String> found = new ConcurrentSkipListMap<>();
    Crew.each(
        SchoolYear.all(),
        pupil -> {
          JsonNode result =
              office
                  .as("year-result", pupil.number() == 0)
                  .get("students/%d/results/years/%d".formatted(ids.of(pupil), ids.get("year", 0)));
          found.put(pupil.number(), text(result, "average") + " " + text(result, "gpa"));
        });

    assertThat(found)
        .isEqualTo(
            SchoolYear.all().stream()
                .collect(
                    Collectors.toMap(
                        Pupil::number,
                        it -> ExpectedMarks.average(it) + " " + ExpectedMarks.gradePoints(it))));
    System.out.println("The mean of the averages " + mean(SchoolYear.all()));
  }

  @Test
  void moneyIsWhatWasChargedAndPaid() {
    Account all =
        SchoolYear.all().stream().map(ExpectedFees::of).reduce(Account.none(), Account::plus);
    LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));
    JsonNode ageing = office.as("ageing").get("fees/reports/ageing");
    JsonNode collection =
        office.get(
            "fees/reports/collection?from=" + today.minusDays(1) + "&to=" + today.plusDays(1));

    assertThat(text(collection, "collected")).isEqualTo(all.paid().toString());
    assertThat(text(ageing, "outstanding")).isEqualTo(all.outstanding().toString());
    assertThat(total("payments?size=1")).isEqualTo(all.payments());
    assertThat(total("receipts?size=1")).isEqualTo(all.payments());
    assertThat(
            office.get("receipts?size=1&sort=-number").path("items").path(0).path("number").asInt())
        .as("gapless")
        .isEqualTo(all.payments());
    assertThat(
            all.invoiced()
                .add(all.lateFees())
                .subtract(all.waived())
                .subtract(all.paid())
                .add(all.advance()))
        .as("the plan itself adds up")
        .isEqualTo(all.outstanding());
    System.out.println("Fees " + all);
  }

  @Test
  void everyAccountIsWhereItShouldBe() {
    Map<Integer, String> found = new ConcurrentSkipListMap<>();
    Crew.each(
        SchoolYear.all(),
        pupil -> {
          JsonNode account =
              office
                  .as("fee-account", pupil.number() == 6)
                  .get("students/" + ids.of(pupil) + "/fee-account");
          found.put(pupil.number(), text(account, "outstanding") + " " + text(account, "advance"));
        });

    assertThat(found)
        .isEqualTo(
            SchoolYear.all().stream()
                .collect(
                    Collectors.toMap(
                        Pupil::number,
                        it -> {
                          Account account = ExpectedFees.of(it);
                          return account.outstanding() + " " + account.advance();
                        })));
  }

  @Test
  void everybodyIsWhereTheyShouldBeNextYear() {
    JsonNode promotion = office.get("promotions/" + ids.get("promotion"));
    Map<String, Long> expected = ExpectedPlaces.decisions();

    assertThat(promotion.path("status").asText()).isEqualTo("COMPLETED");
    assertThat(sum(promotion, "promoting")).isEqualTo(expected.get("PROMOTE"));
    assertThat(sum(promotion, "repeating")).isEqualTo(expected.get("REPEAT"));
    assertThat(sum(promotion, "leaving")).isEqualTo(expected.get("LEAVE"));
    assertThat(sum(promotion, "graduating")).isEqualTo(expected.get("GRADUATE"));
    assertThat(total("students?size=1&status=GRADUATED")).isEqualTo(75);
    Map<Integer, Long> places = new TreeMap<>();
    for (int section : SECTIONS) {
      long there = total("students?size=1&sectionId=" + ids.get("section", 1, section));
      if (there > 0) {
        places.put(section, there);
      }
    }
    assertThat(places).isEqualTo(ExpectedPlaces.sections());
    System.out.println("Places " + expected);
  }

  @Test
  void theDocumentShowsWhatWasSentAndWhatCameBack() throws IOException {
    // those of the reports are asked for again: tests come in any order
    office.as("report-sections").get("attendance/reports/sections" + REPORT_DAYS);
    compareResults(0, 0);
    office
        .as("year-result")
        .get("students/%d/results/years/%d".formatted(ids.get("student", 0), ids.get("year", 0)));
    office.as("ageing").get("fees/reports/ageing");
    office.as("fee-account").get("students/" + ids.get("student", 6) + "/fee-account");
    ExampleFile.write(year.traffic().examples());

    assertThat(Document.read(DOCUMENT).differences(year.traffic().examples())).isEmpty();
  }

  private static BigDecimal mean(List<Pupil> pupils) {
    return pupils.stream()
        .map(ExpectedMarks::average)
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .divide(BigDecimal.valueOf(pupils.size()), 2, RoundingMode.HALF_UP);
  }

  private int total(String list) {
    return office.get(list).path("total").asInt();
  }

  private static long sum(JsonNode promotion, String field) {
    long sum = 0;
    for (JsonNode section : promotion.path("sections")) {
      sum += section.path(field).asLong();
    }
    return sum;
  }

  private static List<Pupil> pupils(int section) {
    return SchoolYear.all().stream().filter(it -> it.section() == section).toList();
  }

  /** The counts of a row, whose rate must be theirs. */
  private static Counts counts(JsonNode row) {
    JsonNode its = row.path("counts");
    Counts counts =
        new Counts(
            its.path("enrolledDays").asLong(),
            its.path("present").asLong(),
            its.path("late").asLong(),
            its.path("absent").asLong(),
            its.path("excused").asLong());
    assertThat(its.path("attendanceRate").decimalValue()).isEqualByComparingTo(counts.rate());
    return counts;
  }

  private static String text(JsonNode object, String field) {
    JsonNode value = object.path(field);
    if (value.isMissingNode()) {
      return NOTHING;
    }
    return value.isNumber()
        ? new BigDecimal(value.asText()).setScale(2).toString()
        : value.asText();
  }
}
