package com.mindwhile.erp.it.walkthrough;

import com.fasterxml.jackson.databind.JsonNode;
import com.mindwhile.erp.it.harness.Poll;
import com.mindwhile.erp.it.harness.TestSchool;
import com.mindwhile.erp.it.harness.TestStack;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The chapters of the year, one after the other. */
final class WholeYear {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Traffic traffic = new Traffic();
  private final Ids ids = new Ids();
  private final List<String> times = new ArrayList<>();
  private final TestStack stack;
  private Staff staff;
  private Client office;
  private String database;

  WholeYear(TestStack stack) {
    this.stack = stack;
  }

  /** Goes through it. */
  void run() {
    long start = System.nanoTime();
    chapter("school", this::provision);
    chapter("structure", () -> new Structure(office, ids).make());
    chapter("accounts", () -> staff.welcome(ids));
    SpringAdmissions admissions = new SpringAdmissions(office, ids);
    chapter("admissions", admissions::admit);
    chapter("lessons", () -> new Lessons(office, ids).make());
    TermMarks marks = new TermMarks(staff, ids);
    MonthlyFees fees = new MonthlyFees(office, ids);
    chapter("gradings", marks::layDown);
    chapter("fee structures", fees::layDown);
    for (int term = 0; term < SchoolYear.TERMS; term++) {
      if (term == 1) {
        chapter("half of the year", () -> halfTime(admissions));
      }
      int number = term;
      chapter("registers " + term, () -> new Registers(staff, ids).hand(number));
      chapter("marks " + term, () -> marks.enter(number));
      chapter("fees " + term, () -> fees.collect(number));
      chapter("report cards " + term, () -> marks.reportCards(number));
    }
    chapter("late fees", fees::close);
    chapter("promotion", () -> new YearEnd(office, ids).promote());
    times.add("all %.1f s".formatted((System.nanoTime() - start) / 1e9));
  }

  private void chapter(String name, Runnable chapter) {
    long start = System.nanoTime();
    chapter.run();
    times.add("%s %.1f s".formatted(name, (System.nanoTime() - start) / 1e9));
  }

  private void provision() {
    URI server = stack.calls().baseUrl();
    Client operator = Client.admin(server, traffic, stack::superAdmin);
    String head = "head@walkthrough.example";
    JsonNode job =
        operator
            .as("provisioning")
            .post(
                "schools",
                Body.of(
                    "code", "walkthrough",
                    "name", "Walkthrough School",
                    "subdomain", "walkthrough",
                    "timeZone", "Europe/Berlin",
                    "currency", "EUR",
                    "locale", "en-GB",
                    "admin",
                        Body.of(
                            "email",
                            head,
                            "firstName",
                            "Ada",
                            "lastName",
                            "Head",
                            "password",
                            TestSchool.PASSWORD)));
    Poll.until(
        PATIENCE,
        () -> operator.get("jobs/" + job.path("id").asLong()).path("status").asText(),
        "COMPLETED"::equals);
    long school = job.path("schoolId").asLong();
    database = operator.get("schools/" + school).path("databaseName").asText();
    Client nobody = Client.school(server, traffic, school);
    staff = new Staff(nobody, head);
    office = staff.office();
  }

  private void halfTime(SpringAdmissions admissions) {
    List<Pupil> leavers = SchoolYear.leavers();
    for (Pupil pupil : leavers) {
      office
          .as("leaving", pupil.equals(leavers.get(0)))
          .post(
              "students/%d/enrollments/%d/leave"
                  .formatted(ids.of(pupil), ids.get("enrollment", pupil.number())),
              Body.of("exitDate", pupil.exit().toString(), "exitReason", "Moved"));
    }
    SchoolYear.joiners().forEach(pupil -> admissions.enrol(pupil, false));
  }

  Client office() {
    return office;
  }

  Ids ids() {
    return ids;
  }

  Traffic traffic() {
    return traffic;
  }

  /** Duration by chapter, number of requests, size of the database. */
  String figures() {
    String bytes =
        stack
            .database()
            .value(
                "select sum(data_length + index_length) from information_schema.tables"
                    + " where table_schema = ?",
                database);
    return "%s; %d requests; %.1f MB in the database"
        .formatted(String.join(", ", times), traffic.requests(), Long.parseLong(bytes) / 1e6);
  }
}
