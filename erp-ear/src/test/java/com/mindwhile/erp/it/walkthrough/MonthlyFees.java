package com.mindwhile.erp.it.walkthrough;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** What students are charged each month, and what they pay. */
final class MonthlyFees {

  private final Client office;
  private final Ids ids;

  MonthlyFees(Client office, Ids ids) {
    this.office = office;
    this.ids = ids;
  }

  /** Heads, structures, concessions and the rule of late fees; who pays ahead does. */
  void layDown() {
    JsonNode policy = office.get("fee-policy");
    office
        .as("fee-policy")
        .put(
            "fee-policy",
            policy.path("version").asInt(),
            Body.of(
                "approvalLimit",
                100,
                "lateFeeAmount",
                ExpectedFees.LATE_FEE,
                "lateFeePercent",
                ExpectedFees.LATE_PERCENT,
                "lateFeeGraceDays",
                10));
    ids.put(office.as("fee-head").create("fee-heads", Body.of("name", "Tuition")), "head", 0);
    ids.put(office.create("fee-heads", Body.of("name", "Activities")), "head", 1);
    for (int grade = 1; grade <= SchoolYear.GRADES; grade++) {
      structure(grade);
    }
    for (Pupil pupil : SchoolYear.beginners()) {
      if (ExpectedFees.hasConcession(pupil)) {
        concession(pupil);
      }
    }
    Crew.each(
        SchoolYear.beginners().stream().filter(ExpectedFees::paysAhead).toList(),
        pupil -> pay(pupil, "ahead", ExpectedFees.ahead(pupil), false));
  }

  private void structure(int grade) {
    List<Object> instalments = new ArrayList<>();
    for (int instalment = 0; instalment < ExpectedFees.INSTALMENTS; instalment++) {
      instalments.add(
          Body.of(
              "name", month(ExpectedFees.dueOn(instalment)),
              "dueOn", ExpectedFees.dueOn(instalment).toString(),
              "lines",
                  List.of(
                      Body.of(
                          "feeHeadId", ids.get("head", 0),
                          "amount", ExpectedFees.tuition(grade)),
                      Body.of(
                          "feeHeadId", ids.get("head", 1), "amount", ExpectedFees.ACTIVITIES))));
    }
    ids.put(
        office
            .as("fee-structure", grade == 1)
            .create(
                "fee-structures",
                Body.of(
                    "academicYearId",
                    ids.get("year", 0),
                    "gradeLevelId",
                    ids.get("grade", grade),
                    "name",
                    "Fees of grade " + grade,
                    "instalments",
                    instalments)),
        "structure",
        grade);
  }

  private static String month(LocalDate day) {
    return day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  private void concession(Pupil pupil) {
    office
        .as("concession", pupil.number() == 7)
        .create(
            "concessions",
            Body.of(
                "studentId", ids.of(pupil),
                "academicYearId", ids.get("year", 0),
                "feeHeadId", ids.get("head", 0),
                "percent", ExpectedFees.CONCESSION_PERCENT,
                "reason", "Sibling"));
  }

  /** Invoices a term's months, grade by grade, and takes the money that comes in for them. */
  void collect(int term) {
    int first = term * ExpectedFees.OF_TERM + 1;
    Crew.each(
        IntStream.rangeClosed(1, SchoolYear.GRADES).boxed().toList(),
        grade -> {
          for (int instalment = first; instalment < first + ExpectedFees.OF_TERM; instalment++) {
            invoice(grade, instalment);
          }
        });
    Crew.each(
        SchoolYear.roll(SchoolYear.PERIODS.get(term).first()),
        pupil -> {
          List<BigDecimal> payments = ExpectedFees.payments(pupil, term);
          for (int i = 0; i < payments.size(); i++) {
            boolean shown = term == 0 && i == 0 && pupil.number() == 0;
            pay(pupil, term + "-" + i, payments.get(i), shown);
          }
        });
  }

  private void invoice(int grade, int instalment) {
    JsonNode invoiced =
        office
            .as("invoicing", grade == 1 && instalment == 1)
            .post(
                "invoices",
                Body.of("feeStructureId", ids.get("structure", grade), "instalment", instalment));
    if (invoiced.path("more").asBoolean()) {
      throw new AssertionError("A grade has more students than one call invoices");
    }
  }

  private void pay(Pupil pupil, String key, BigDecimal amount, boolean shown) {
    office
        .as("payment", shown)
        .postOnce(
            "payments",
            "walk-" + pupil.number() + "-" + key,
            Body.of("studentId", ids.of(pupil), "amount", amount, "method", "BANK_TRANSFER"));
  }

  /** At the end of the year something is waived, and late fees are charged. */
  void close() {
    SchoolYear.beginners().stream().filter(ExpectedFees::hasWaiver).forEach(this::waive);
    if (office.as("late-fees").post("invoices/late-fees").path("more").asBoolean()) {
      throw new AssertionError("More invoices are late than one call charges");
    }
  }

  private void waive(Pupil pupil) {
    long invoice =
        office
            .get("invoices?sort=dueOn&size=1&studentId=" + ids.of(pupil))
            .path("items")
            .path(0)
            .path("id")
            .asLong();
    long waiver =
        office
            .as("waiver")
            .create(
                "waivers",
                Body.of("invoiceId", invoice, "amount", ExpectedFees.WAIVED, "reason", "Hardship"));
    office.as("waiver-approved").post("waivers/" + waiver + "/approve");
  }
}
