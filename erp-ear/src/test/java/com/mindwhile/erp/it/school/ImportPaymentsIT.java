package com.mindwhile.erp.it.school;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.OpenTransaction;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Files of payments: paid once, to the invoices due first, with receipts without gaps. */
@WithErp
class ImportPaymentsIT {

  private static final String HEADER = "idempotencyKey,admissionNumber,amount,method,reference\n";

  private static final String FUTURE = "2099-01-10";

  private final TestStack stack;
  private final FeeOffice office;
  private final ImportOffice imports;

  ImportPaymentsIT(TestStack stack) {
    this.stack = stack;
    office = new FeeOffice(stack.calls(), stack.newSchool());
    imports = new ImportOffice(stack, office.admin());
  }

  private String number(long student) {
    return Calls.expect(200, office.admin().get("students/" + student)).path("admissionNumber");
  }

  /** As in the header {@code Idempotency-Key}. */
  @Test
  void upperAndLowerCaseOfAKeyDiffer() {
    long student = office.student();
    String file = HEADER + "c1,%1$s,1,CASH,\nC1,%1$s,2,CASH,\n".formatted(number(student));

    imports.assertOutcome(imports.send("PAYMENTS", false, file), 2, 0, 0, 0);
    imports.assertOutcome(imports.send("PAYMENTS", false, file), 0, 0, 2, 0);

    assertThat(office.json("payments?studentId=" + student).getList("items.amount"))
        .map(String::valueOf)
        .containsExactlyInAnyOrder("1.00", "2.00");
  }

  /** Holds a sequence, so that who takes a number of it waits with the accounts held. */
  private OpenTransaction holding(String sequence) {
    return stack
        .database()
        .begin()
        .execute(
            "select name from `%s`.number_sequences where name = '%s' for update"
                .formatted(office.admin().school().databaseName(), sequence));
  }

  @Test
  void whatIsInvoicedWhileTheFileWaitsIsPaid() {
    long student = office.student();
    String number = number(student);
    office.invoice(student, "10.00", FUTURE);
    long structure = office.structure(FUTURE, List.of(office.line(office.tuition(), "100.00")));
    CompletableFuture<Response> charged;
    long sent;
    try (OpenTransaction other = holding("invoices")) {
      charged =
          CompletableFuture.supplyAsync(
              () -> office.issue(structure, Map.of("studentId", student)));
      stack.database().awaitWaiting(1);
      sent = imports.begin("PAYMENTS", false, HEADER + "W-1,%s,110,CASH,\n".formatted(number));
      stack.database().awaitWaiting(2);
    }

    assertThat(Calls.expect(200, charged.join()).<Integer>path("invoiced")).isEqualTo(1);
    imports.assertOutcome(imports.ended(sent), 1, 0, 0, 0);
    assertThat(office.json("invoices?studentId=" + student + "&status=SETTLED").getInt("total"))
        .isEqualTo(2);
    assertThat(office.json("payments?studentId=" + student).getString("items[0].advance"))
        .isEqualTo("0.00");
    assertThat(office.account(student).getString("balance")).isEqualTo("0.00");
  }

  /** One row says the same as the counter, another pays more. */
  @Test
  void whatIsPaidAtTheCounterWhileTheFileWaitsIsNotPaidAgain() {
    long student = office.student();
    String number = number(student);
    long invoice = office.invoice(student, "100.00", FUTURE);
    CompletableFuture<Response> paid;
    long sent;
    try (OpenTransaction other = holding("receipts")) {
      paid =
          CompletableFuture.supplyAsync(() -> office.pay("W-2", FeeOffice.cash(student, "80.00")));
      stack.database().awaitWaiting(1);
      sent =
          imports.begin(
              "PAYMENTS",
              false,
              HEADER + "W-2,%1$s,80,CASH,\nW-3,%1$s,50,CASH,\n".formatted(number));
      stack.database().awaitWaiting(2);
    }

    Calls.expect(201, paid.join());
    imports.assertOutcome(imports.ended(sent), 1, 0, 1, 0);
    assertThat(office.outstanding(invoice)).isEqualTo("0.00");
    assertThat(
            office
                .json("payments?studentId=" + student + "&sort=receiptNumber")
                .getList("items.collect { it.amount + ' ' + it.allocated + ' ' + it.advance }"))
        .hasToString("[80.00 80.00 0.00, 50.00 20.00 30.00]");
    assertThat(office.account(student).getString("balance")).isEqualTo("-30.00");
  }

  @Test
  void moreThanWasPaidAtTheCounterWhileTheFileWaitsIsAnAdvance() {
    long student = office.student();
    String number = number(student);
    office.invoice(student, "100.00", FUTURE);
    CompletableFuture<Response> paid;
    long sent;
    try (OpenTransaction other = holding("receipts")) {
      paid =
          CompletableFuture.supplyAsync(() -> office.pay("W-4", FeeOffice.cash(student, "100.00")));
      stack.database().awaitWaiting(1);
      sent = imports.begin("PAYMENTS", false, HEADER + "W-5,%s,30,CASH,\n".formatted(number));
      stack.database().awaitWaiting(2);
    }

    Calls.expect(201, paid.join());
    imports.assertOutcome(imports.ended(sent), 1, 0, 0, 0);
    assertThat(office.account(student).getString("balance")).isEqualTo("-30.00");
  }

  @Test
  void paymentsAreTriedOutAndPaidOnce() {
    long student = office.student();
    String number = number(student);
    long invoice = office.invoice(student, "100.00", "2026-02-10");
    String good =
        "B-1,%1$s,60.00,BANK_TRANSFER,TX 4711\nB-2,%1$s,\"0,5\",cash,\n".formatted(number);
    String file =
        HEADER
            + good
            + "B 3,%s,5,CASH,\n".formatted(number)
            + "B-4,NOBODY,5,CASH,\n"
            + "B-5,%s,0,CASH,\n".formatted(number)
            + "B-6,%s,5.005,GOLD,\n".formatted(number)
            + "B-7,,5,CASH,\n"
            + "B-1,%s,5,CASH,\n".formatted(number);

    JsonPath tried = imports.send("PAYMENTS", true, file);

    imports.assertOutcome(tried, 2, 0, 0, 6);
    assertThat(imports.errors(tried.getLong("id")))
        .containsExactly(
            "4 A idempotencyKey PATTERN",
            "5 B admissionNumber UNKNOWN",
            "6 C amount POSITIVE",
            "7 D method UNREADABLE",
            "7 C amount DIGITS",
            "8 B admissionNumber UNKNOWN",
            "9 A idempotencyKey DUPLICATE");
    assertThat(office.outstanding(invoice)).isEqualTo("100.00");

    Calls.expect(202, office.admin().post("imports/" + tried.getLong("id") + "/apply", Map.of()));
    imports.assertOutcome(imports.ended(tried.getLong("id")), 2, 0, 0, 6);
    assertThat(office.outstanding(invoice)).isEqualTo("39.50");
    assertThat(
            office
                .json("payments?studentId=" + student + "&sort=receiptNumber")
                .getList(
                    "items.collect { it.receiptNumber + ' ' + it.amount + ' ' + it.method + ' '"
                        + " + it.reference }"))
        .hasToString("[1 60.00 BANK_TRANSFER TX 4711, 2 0.50 CASH null]");

    imports.assertOutcome(imports.send("PAYMENTS", false, HEADER + good), 0, 0, 2, 0);
    JsonPath other = imports.send("PAYMENTS", false, HEADER + good.replace("60.00", "61"));
    imports.assertOutcome(other, 0, 0, 1, 1);
    assertThat(imports.errors(other.getLong("id"))).containsExactly("2 null  RULE_BROKEN");
    assertThat(office.outstanding(invoice)).isEqualTo("39.50");
  }
}
