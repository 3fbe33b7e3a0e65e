package com.mindwhile.erp.it.school;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
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
    assertThat(office.json("invoices/" + invoice).getString("outstanding")).isEqualTo("380.00");

    Calls.expectProblem(422, office.pay("counter-2-17", FeeOffice.cash(student, "120.00")));
    Calls.expectProblem(
        409, office.pay("counter-2-17", FeeOffice.cash(office.student(), "120.00")));
    assertThat(office.json("payments?studentId=" + student).getInt("total")).isEqualTo(1);
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
    assertThat(office.json("invoices/" + invoice).getString("outstanding")).isEqualTo("20.00");
  }
}
