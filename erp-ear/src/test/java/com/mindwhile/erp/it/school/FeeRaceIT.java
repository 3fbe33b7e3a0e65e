package com.mindwhile.erp.it.school;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Many at the counter at once: nobody pays twice, and no receipt number is left out. */
@WithErp
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeeRaceIT {

  private static final String FUTURE = "2099-01-10";
  private static final int AT_ONCE = 32;

  private final TestStack stack;
  private FeeOffice office;

  FeeRaceIT(TestStack stack) {
    this.stack = stack;
  }

  @BeforeAll
  void makeSchool() {
    office = new FeeOffice(stack.calls(), stack.newSchool());
    office.policy(40, 1.5, 1, 10);
  }

  @AfterAll
  void theLedgerAddsUp() {
    new LedgerCheck(stack.database(), office.admin().school()).everythingAddsUp();
  }

  @Test
  void theSameKeyPaysOnce() throws InterruptedException {
    long student = office.student();
    long invoice = office.invoice(student, "500.00", FUTURE);
    Map<String, Object> body = FeeOffice.cash(student, "120.00", invoice, "120.00");

    List<Response> answers = Together.call(AT_ONCE, it -> office.pay("counter-2-17", body));

    assertThat(answers).extracting(Response::statusCode).containsOnly(201);
    assertThat(answers).extracting(Response::asString).containsOnly(answers.get(0).asString());
    assertThat(office.json("payments?studentId=" + student).getInt("total")).isEqualTo(1);
    assertThat(office.outstanding(invoice)).isEqualTo("380.00");

    Calls.expectProblem(422, office.pay("counter-2-17", FeeOffice.cash(student, "120.00")));
    Calls.expectProblem(
        422, office.pay("counter-2-17", FeeOffice.cash(office.student(), "120.00")));
    assertThat(office.json("payments?studentId=" + student).getInt("total")).isEqualTo(1);
  }

  @Test
  void theSameKeyPaysForOneOfTwoStudents() throws InterruptedException {
    long[] students = {office.student(), office.student()};

    List<Integer> statuses =
        Together.call(
            AT_ONCE,
            it -> office.pay("two", FeeOffice.cash(students[it % 2], "10.00")).statusCode());

    assertThat(statuses.stream().filter(it -> it == 201)).hasSize(AT_ONCE / 2);
    assertThat(statuses).isSubsetOf(201, 409, 422);
    assertThat(
            office.json("payments?studentId=" + students[0]).getInt("total")
                + office.json("payments?studentId=" + students[1]).getInt("total"))
        .isEqualTo(1);
  }

  @Test
  void newStudentsPayForTheFirstTimeWhileSomeAreRefused() throws InterruptedException {
    long[] students = LongStream.range(0, 8).map(it -> office.student()).toArray();

    List<Integer> statuses =
        Together.call(
            AT_ONCE,
            it -> {
              long who = students[it % students.length];
              boolean refused = it < AT_ONCE / 2;
              return office
                  .pay(
                      "first-" + it,
                      refused
                          ? FeeOffice.cash(who, "10.00", 999_999_999L, "1.00")
                          : FeeOffice.cash(who, "10.00"))
                  .statusCode();
            });

    assertThat(statuses.subList(0, AT_ONCE / 2)).containsOnly(422);
    assertThat(statuses.subList(AT_ONCE / 2, AT_ONCE)).containsOnly(201);
    assertThat(office.json("students/" + students[0] + "/fee-account").getString("balance"))
        .isEqualTo("-20.00");
  }

  @Test
  void receiptsHaveNoGapsWhenSomePaymentsFail() throws InterruptedException {
    long[] students = LongStream.range(0, 8).map(it -> office.student()).toArray();
    long[] invoices =
        LongStream.of(students).map(it -> office.invoice(it, "100.00", FUTURE)).toArray();

    List<Integer> statuses =
        Together.call(
            AT_ONCE,
            it -> {
              int who = it % students.length;
              // every third wants more than there is on the invoice, after its number was taken
              String part = it % 3 == 0 ? "100.01" : "20.00";
              return office
                  .pay("race-" + it, FeeOffice.cash(students[who], "150.00", invoices[who], part))
                  .statusCode();
            });

    int refused = (int) IntStream.range(0, AT_ONCE).filter(it -> it % 3 == 0).count();
    assertThat(statuses.stream().filter(it -> it == 422)).hasSize(refused);
    assertThat(statuses.stream().filter(it -> it == 201)).hasSize(AT_ONCE - refused);
    String database = office.admin().school().databaseName();
    assertThat(
            stack
                .database()
                .value(
                    "select max(receipt_number) - min(receipt_number) + 1 - count(*) from "
                        + database
                        + ".payments"))
        .isEqualTo("0");
  }

  @Test
  void theSameInstalmentIsInvoicedOnceByTwoAtOnce() throws InterruptedException {
    List<Long> students = LongStream.range(0, 6).mapToObj(it -> office.student()).toList();
    long structure = office.structure(FUTURE, List.of(office.line(office.tuition(), "10.00")));

    List<Response> answers =
        Together.call(4, it -> office.issue(structure, Map.of("sectionId", office.section())));

    assertThat(answers).extracting(Response::statusCode).containsOnly(200);
    assertThat(answers.stream().mapToInt(it -> it.jsonPath().getInt("invoiced")).sum())
        .isEqualTo(
            office.json("invoices?feeStructureId=" + structure + "&size=100").getInt("total"))
        .isGreaterThanOrEqualTo(students.size());
  }

  /** Their students' numbers lie between each other, and all have paid something ahead. */
  @Test
  void twoGradeLevelsAreInvoicedAtOnce() throws InterruptedException {
    SchoolAdministrator admin = office.admin();
    long other = admin.section(office.year(), admin.gradeLevel("Grade 8", 8), "A");
    for (int i = 0; i < 6; i++) {
      office.pay(office.student(), "30.00");
      long student = admin.student("Stu", "Dent8");
      admin.enrol(student, other, "2020-01-01");
      office.pay(student, "30.00");
    }
    long[] structures = {
      office.structure(FUTURE, List.of(office.line(office.tuition(), "20.00"))),
      office.structure(
          office.json("sections/" + other).getLong("gradeLevelId"),
          FUTURE,
          List.of(office.line(office.tuition(), "20.00")))
    };

    List<Response> answers = Together.call(4, it -> office.issue(structures[it % 2], Map.of()));

    assertThat(answers).extracting(Response::statusCode).containsOnly(200);
    assertThat(answers.get(1).jsonPath().getInt("invoiced"))
        .isEqualTo(6 - answers.get(3).jsonPath().getInt("invoiced"));
  }

  /** Eight people do whatever comes to their minds with three students' money. */
  @Test
  void whateverIsDoneAtOnceAddsUp() throws InterruptedException {
    long seed = System.nanoTime();
    long[] students = LongStream.range(0, 3).map(it -> office.student()).toArray();
    for (long student : students) {
      office.invoice(student, "200.00", FUTURE);
      office.invoice(student, "70.70", "2026-01-10");
      office.pay(student, "33.30");
    }

    List<List<Integer>> statuses =
        Together.call(8, it -> new FeeClerk(office, students, new Random(seed + it)).work(20));

    assertThat(statuses.stream().flatMap(List::stream))
        .as("seed " + seed)
        .isSubsetOf(200, 201, 409, 422);
    JsonPath ageing = office.json("fees/reports/ageing");
    assertThat(ageing.getString("outstanding"))
        .as("seed " + seed)
        .isEqualTo(
            stack
                .database()
                .value(
                    "select sum(receivable) from "
                        + office.admin().school().databaseName()
                        + ".fee_accounts"));
    new LedgerCheck(stack.database(), office.admin().school()).everythingAddsUp();
  }

  @Test
  void anInvoiceIsPaidOnceByManyAtOnce() throws InterruptedException {
    long student = office.student();
    long invoice = office.invoice(student, "100.00", FUTURE);

    List<Integer> statuses =
        Together.call(
            AT_ONCE,
            it ->
                office
                    .pay("many-" + it, FeeOffice.cash(student, "40.00", invoice, "40.00"))
                    .statusCode());

    assertThat(statuses.stream().filter(it -> it == 201)).hasSize(2);
    assertThat(statuses.stream().filter(it -> it == 422)).hasSize(AT_ONCE - 2);
    assertThat(office.outstanding(invoice)).isEqualTo("20.00");
  }
}
