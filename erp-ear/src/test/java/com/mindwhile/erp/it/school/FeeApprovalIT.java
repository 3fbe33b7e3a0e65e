package com.mindwhile.erp.it.school;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Waivers and refunds: above the school's limit of 50.00 nobody decides alone. */
@WithErp
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeeApprovalIT {

  private static final String FUTURE = "2099-01-10";

  private final TestStack stack;
  private FeeOffice office;
  private SchoolAdministrator admin;

  FeeApprovalIT(TestStack stack) {
    this.stack = stack;
  }

  @BeforeAll
  void makeSchool() {
    office = new FeeOffice(stack.calls(), stack.newSchool());
    admin = office.admin();
    office.policy(50, 0, 0, 0);
  }

  @AfterAll
  void theLedgerAddsUp() {
    new LedgerCheck(stack.database(), admin.school()).everythingAddsUp();
  }

  @Test
  void aboveTheLimitAWaiverTakesTwo() {
    String principal = office.user("principal");
    long student = office.student();
    long invoice = office.invoice(student, "200.00", FUTURE);

    long small = waiver(principal, invoice, "50.00");
    Calls.expect(200, office.postAs(principal, "waivers/" + small + "/approve"));
    assertThat(office.outstanding(invoice)).isEqualTo("150.00");
    long large = waiver(principal, invoice, "50.01");
    Calls.expectProblem(422, office.postAs(principal, "waivers/" + large + "/approve"));
    assertThat(office.outstanding(invoice)).isEqualTo("150.00");
    JsonPath approved =
        FeeOffice.exact(Calls.expect(200, admin.post("waivers/" + large + "/approve", Map.of())));
    assertThat(approved.getString("status")).isEqualTo("APPROVED");
    assertThat(approved.getString("decidedBy")).isEqualTo(admin.school().adminUsername());
    assertThat(office.outstanding(invoice)).isEqualTo("99.99");
    Calls.expectProblem(409, admin.post("waivers/" + large + "/approve", Map.of()));
    Calls.expectProblem(409, admin.post("waivers/" + large + "/reject", Map.of()));

    long anotherPart = waiver(principal, invoice, "0.01");
    Calls.expectProblem(422, office.postAs(principal, "waivers/" + anotherPart + "/approve"));
    Calls.expect(200, admin.post("waivers/" + anotherPart + "/reject", Map.of()));
    long elsewhere = waiver(principal, office.invoice(student, "200.00", FUTURE), "50.00");
    Calls.expect(200, office.postAs(principal, "waivers/" + elsewhere + "/approve"));

    long tooMuch = waiver(principal, invoice, "99.99");
    office.pay(student, "0.01");
    Calls.expectProblem(422, admin.post("waivers/" + tooMuch + "/approve", Map.of()));
    Calls.expect(200, office.postAs(principal, "waivers/" + tooMuch + "/reject"));
    Calls.expectProblem(
        422, admin.post("waivers", Map.of("invoiceId", invoice, "amount", 99.99, "reason", "No")));
  }

  private long waiver(String token, long invoice, String amount) {
    return Calls.created(
        office.postAs(
            token,
            "waivers",
            Map.of("invoiceId", invoice, "amount", new BigDecimal(amount), "reason", "Hardship")));
  }

  @Test
  void aboveTheLimitARefundTakesTwo() {
    String accountant = office.user("accountant");
    long student = office.student();
    long payment = office.pay(student, "120.00");

    long large = refund(accountant, payment, "50.01");
    long small = refund(accountant, payment, "50.00");
    Calls.expectProblem(422, office.postAs(accountant, "refunds/" + large + "/approve"));
    Calls.expect(200, office.postAs(accountant, "refunds/" + small + "/approve"));
    Calls.expect(200, admin.post("refunds/" + large + "/approve", Map.of()));
    Calls.expectProblem(409, admin.post("refunds/" + large + "/approve", Map.of()));

    JsonPath left = office.json("payments/" + payment);
    assertThat(left.getString("refunded")).isEqualTo("100.01");
    assertThat(left.getString("advance")).isEqualTo("19.99");
    assertThat(office.account(student).getString("balance")).isEqualTo("-19.99");
    long anotherPart = refund(accountant, payment, "0.01");
    Calls.expectProblem(422, office.postAs(accountant, "refunds/" + anotherPart + "/approve"));
    Calls.expectProblem(
        422,
        admin.post(
            "refunds",
            Map.of("paymentId", payment, "amount", 20, "method", "CASH", "reason", "All")));
  }

  private long refund(String token, long payment, String amount) {
    return Calls.created(
        office.postAs(
            token,
            "refunds",
            Map.of(
                "paymentId",
                payment,
                "amount",
                new BigDecimal(amount),
                "method",
                "BANK_TRANSFER",
                "reason",
                "Moved away")));
  }

  @Test
  void aWaiverOfACancelledInvoiceComesTooLate() {
    long student = office.student();
    long invoice = office.invoice(student, "30.00", FUTURE);
    long waiver =
        admin.create("waivers", Map.of("invoiceId", invoice, "amount", 10, "reason", "Hardship"));
    Calls.expect(200, admin.post("invoices/" + invoice + "/cancel", Map.of("reason", "Mistake")));

    Calls.expectProblem(409, admin.post("waivers/" + waiver + "/approve", Map.of()));
    Calls.expectProblem(
        409, admin.post("waivers", Map.of("invoiceId", invoice, "amount", 1, "reason", "Late")));
    assertThat(office.json("waivers/" + waiver).getString("status")).isEqualTo("PROPOSED");
    assertThat(office.account(student).getString("balance")).isEqualTo("0.00");
  }
}
