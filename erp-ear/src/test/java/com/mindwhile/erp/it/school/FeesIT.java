package com.mindwhile.erp.it.school;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Money that comes in and where it goes, with exact amounts; at the end the ledger is added up in
 * the database.
 */
@WithErp
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeesIT {

  private static final String PAST = "2026-01-10";
  private static final String FUTURE = "2099-01-10";

  private final TestStack stack;
  private FeeOffice office;
  private SchoolAdministrator admin;

  FeesIT(TestStack stack) {
    this.stack = stack;
  }

  @BeforeAll
  void makeSchool() {
    office = new FeeOffice(stack.calls(), stack.newSchool());
    admin = office.admin();
  }

  @AfterAll
  void theLedgerAddsUp() {
    new LedgerCheck(stack.database(), admin.school()).everythingAddsUp();
  }

  @Test
  void moneyGoesToWhatIsDueFirstAndTheRestIsAnAdvance() {
    long student = office.student();
    long later = office.invoice(student, "100.00", FUTURE);
    long sooner = office.invoice(student, "60.00", PAST);

    office.pay(student, "80.00");
    assertThat(office.outstanding(sooner)).isEqualTo("0.00");
    assertThat(office.outstanding(later)).isEqualTo("80.00");
    long second = office.pay(student, "95.50");
    assertThat(office.outstanding(later)).isEqualTo("0.00");
    assertThat(office.json("payments/" + second).getString("advance")).isEqualTo("15.50");

    long third = office.invoice(student, "20.00", FUTURE);
    assertThat(office.outstanding(third)).isEqualTo("4.50");
    JsonPath account = office.account(student);
    assertThat(account.getString("outstanding")).isEqualTo("4.50");
    assertThat(account.getString("advance")).isEqualTo("0.00");
    assertThat(office.json("students/" + student + "/ledger?size=100").getList("items.kind"))
        .containsExactly(
            "INVOICE",
            "INVOICE",
            "PAYMENT",
            "ALLOCATION",
            "ALLOCATION",
            "PAYMENT",
            "ALLOCATION",
            "INVOICE",
            "ADVANCE_USED");
    assertThat(
            office.json("students/" + student + "/ledger?sort=-id").getString("items[0].balance"))
        .isEqualTo("4.50");
  }

  @Test
  void aReceiptStaysAsItWas() {
    long student = office.student();
    long invoice = office.invoice(student, "30.00", FUTURE);
    long payment = office.pay(student, "50.00");
    long number = office.json("payments/" + payment).getLong("receiptNumber");
    String before = Calls.expect(200, admin.get("receipts/" + number)).asString();
    office.invoice(student, "20.00", FUTURE);
    Calls.expect(200, admin.post("invoices/" + invoice + "/cancel", Map.of("reason", "Mistake")));

    assertThat(Calls.expect(200, admin.get("receipts/" + number)).asString()).isEqualTo(before);
    JsonPath receipt = office.json("receipts/" + number);
    assertThat(receipt.getString("amount")).isEqualTo("50.00");
    assertThat(receipt.getString("allocations[0].amount")).isEqualTo("30.00");
    assertThat(receipt.getString("advance")).isEqualTo("20.00");
    assertThat(receipt.getString("currency")).isEqualTo("EUR");
    Response pdf = Calls.expect(200, admin.get("receipts/" + number + "/pdf"));
    assertThat(pdf.contentType()).isEqualTo("application/pdf");
    assertThat(new String(pdf.asByteArray(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    String receipts = "receipts?studentId=" + student;
    String day = receipt.getString("receivedOn");
    assertThat(
            office
                .json(receipts + "&from=" + day + "&to=" + day)
                .getList("items.number", Long.class))
        .containsExactly(number);
    assertThat(office.json(receipts + "&from=2099-01-01").getInt("total")).isZero();
    assertThat(office.json(receipts + "&to=2020-01-01").getInt("total")).isZero();
  }

  @Test
  void nobodyPaysMoreThanIsOutstandingOrForOthers() {
    long student = office.student();
    long other = office.student();
    long invoice = office.invoice(student, "30.00", FUTURE);

    Calls.expectProblem(422, office.pay(key(), FeeOffice.cash(student, "40", invoice, "30.01")));
    Calls.expectProblem(422, office.pay(key(), FeeOffice.cash(student, "20", invoice, "20.01")));
    Calls.expectProblem(422, office.pay(key(), FeeOffice.cash(other, "30", invoice, "30")));
    Calls.expectProblem(422, office.pay(key(), FeeOffice.cash(999_999_999L, "30")));
    Calls.expectProblem(422, office.pay(key(), FeeOffice.cash(student, "40", 999_999_999L, "1")));
    Calls.expectProblem(400, admin.post("payments", FeeOffice.cash(student, "1")));
    Calls.expectProblem(400, office.pay("a b", FeeOffice.cash(student, "1")));
    Calls.expectProblem(400, office.pay(key(), FeeOffice.cash(student, "0.001")));
    Calls.expectProblem(400, office.pay(key(), FeeOffice.cash(student, "-1")));

    assertThat(office.outstanding(invoice)).isEqualTo("30.00");
    assertThat(office.json("payments?studentId=" + student).getInt("total")).isZero();
    long payment = Calls.created(office.pay(key(), FeeOffice.cash(student, "40", invoice, "10")));
    assertThat(office.outstanding(invoice)).isEqualTo("20.00");
    Calls.expect(200, admin.post("payments/" + payment + "/allocations", Map.of()));
    assertThat(office.outstanding(invoice)).isEqualTo("0.00");
    assertThat(office.json("payments/" + payment).getString("advance")).isEqualTo("10.00");
    Calls.expectProblem(422, cancelAndUse(invoice, payment));
  }

  /** After a cancellation all is an advance. */
  private Response cancelAndUse(long invoice, long payment) {
    Calls.expect(200, admin.post("invoices/" + invoice + "/cancel", Map.of("reason", "Mistake")));
    assertThat(office.json("payments/" + payment).getString("advance")).isEqualTo("40.00");
    Calls.expectProblem(
        409, admin.post("invoices/" + invoice + "/cancel", Map.of("reason", "Again")));
    return use(payment, 999_999_999L, "40.00");
  }

  private Response use(long payment, long invoice, String amount) {
    Map<String, Object> part = Map.of("invoiceId", invoice, "amount", new BigDecimal(amount));
    return admin.post("payments/" + payment + "/allocations", Map.of("allocations", List.of(part)));
  }

  @Test
  void noMoreOfAnAdvanceIsUsedThanThereIs() {
    long student = office.student();
    long first = office.invoice(student, "30.00", PAST);
    long second = office.invoice(student, "50.00", FUTURE);
    long payment = office.pay(student, "30.00");
    Calls.expect(200, admin.post("invoices/" + first + "/cancel", Map.of("reason", "Mistake")));
    assertThat(office.json("payments/" + payment).getString("advance")).isEqualTo("30.00");

    Calls.expectProblem(422, use(payment, second, "30.01"));
    Calls.expect(200, use(payment, second, "30.00"));
    Calls.expectProblem(422, use(payment, second, "0.01"));

    assertThat(office.outstanding(second)).isEqualTo("20.00");
  }

  @Test
  void theLedgerIsAFile() {
    long student = admin.student("=1+1", "File");
    admin.enrol(student, office.section(), "2020-01-01");
    office.invoice(student, "30.00", FUTURE);
    office.pay(student, "50.00");
    String today = office.json("students/" + student + "/ledger").getString("items[0].postedOn");

    Response file =
        Calls.expect(200, admin.get("fees/reports/ledger?from=" + today + "&to=" + today));

    assertThat(file.contentType()).isEqualTo("text/csv;charset=UTF-8");
    List<String> lines = file.asString().lines().toList();
    assertThat(lines.get(0)).startsWith("entry,postedOn,kind,admissionNumber");
    assertThat(lines.stream().filter(line -> line.contains(",File,'=1+1,")))
        .satisfiesExactly(
            line -> assertThat(line).endsWith("30.00,0.00,0.00,-30.00,0.00,30.00"),
            line -> assertThat(line).endsWith("0.00,-50.00,50.00,0.00,0.00,-20.00"),
            line -> assertThat(line).endsWith("-30.00,30.00,0.00,0.00,0.00,-20.00"));
    assertThat(lines).hasSizeGreaterThan(3);
    Calls.expectProblem(400, admin.get("fees/reports/ledger?from=2026-01-01&to=2027-12-31"));
    assertThat(
            stack
                .database()
                .value(
                    "select count(*) from "
                        + admin.school().databaseName()
                        + ".audit_log where action = 'FEE_LEDGER_EXPORTED'"))
        .isEqualTo("1");
  }

  @Test
  void everyChangeIsAudited() {
    long student = office.student();
    long invoice = office.invoice(student, "10.00", FUTURE);
    long payment = office.pay(student, "4.00");
    String database = admin.school().databaseName();

    assertThat(audited(database, "Invoice", invoice)).containsExactly("CREATED", "UPDATED");
    assertThat(audited(database, "Payment", payment)).contains("CREATED");
    assertThat(
            stack
                .database()
                .value(
                    "select after_state from "
                        + database
                        + ".audit_log where entity = 'Invoice' and entity_id = ?"
                        + " and action = 'CREATED'",
                    invoice))
        .contains("\"amount\":10.00", "\"lines\":[{", "\"fullAmount\":10.00");
  }

  @Test
  void aDeletionIsAuditedWithAllThatTheRowConsistedOf() {
    long structure = office.structure(FUTURE, List.of(office.line(office.tuition(), "120.50")));
    long scale =
        admin.create(
            "grading-scales",
            Map.of(
                "name",
                "Pass or fail",
                "bands",
                List.of(MarksOffice.band("P", "1", "50"), MarksOffice.band("F", "0", "0"))));
    long role =
        admin.create(
            "roles",
            Map.of(
                "name",
                "viewer",
                "permissions",
                List.of(
                    Map.of("permission", "students.view", "scope", "ALL"),
                    Map.of("permission", "marks.view", "scope", "OWN_CLASSES"))));

    Calls.expect(204, admin.delete("fee-structures/" + structure));
    Calls.expect(204, admin.delete("grading-scales/" + scale));
    Calls.expect(204, admin.delete("roles/" + role));

    assertThat(beforeItWasDeleted("FeeStructure", structure))
        .contains("\"name\":\"Fees ")
        .endsWith(
            ",\"lines\":[{\"instalment\":1,\"instalmentName\":\"1\",\"dueOn\":\"%s\",\"feeHeadId\":%d,\"amount\":120.50}]}"
                .formatted(FUTURE, office.tuition()));
    assertThat(beforeItWasDeleted("GradingScale", scale))
        .isEqualTo(
            "{\"name\":\"Pass or fail\",\"bands\":["
                + "{\"grade\":\"F\",\"points\":0.00,\"lowerBound\":0.00},"
                + "{\"grade\":\"P\",\"points\":1.00,\"lowerBound\":50.00}]}");
    assertThat(beforeItWasDeleted("Role", role))
        .contains("\"name\":\"viewer\"")
        .endsWith(
            ",\"grants\":[{\"permission\":\"marks.view\",\"scope\":\"OWN_CLASSES\"},"
                + "{\"permission\":\"students.view\",\"scope\":\"ALL\"}]}");
  }

  private String beforeItWasDeleted(String entity, long id) {
    return stack
        .database()
        .value(
            "select before_state from "
                + admin.school().databaseName()
                + ".audit_log where entity = ? and entity_id = ? and action = 'DELETED'",
            entity,
            id);
  }

  private List<String> audited(String database, String entity, long id) {
    return stack
        .database()
        .column(
            "select action from "
                + database
                + ".audit_log where entity = ? and entity_id = ? order by id",
            entity,
            id);
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }
}
