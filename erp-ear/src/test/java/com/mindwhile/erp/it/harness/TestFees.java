package com.mindwhile.erp.it.harness;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;

/** What the students of {@link TestPeople} are to pay, and what they have paid. */
record TestFees(TestPeople people) {

  /** Each student is invoiced 100, pays 50 of it and 20 ahead; a waiver and a refund wait. */
  void make() {
    people.know("feeHead", people.create("fee-heads", Map.of("name", "Tuition")));
    Map<String, Object> line = Map.of("feeHeadId", people.id("feeHead"), "amount", 100);
    Map<String, Object> instalment =
        Map.of("name", "1", "dueOn", "2099-01-01", "lines", List.of(line));
    people.know(
        "feeStructure",
        people.create(
            "fee-structures",
            Map.of(
                "academicYearId", people.id("year"),
                "gradeLevelId", people.id("gradeLevel"),
                "name", "Fees",
                "instalments", List.of(instalment))));
    makeOf("own");
    makeOf("other");
  }

  private void makeOf(String whose) {
    long student = people.id(whose + "Student");
    long structure = people.id("feeStructure");
    Map<String, Object> instalment =
        Map.of("feeStructureId", structure, "instalment", 1, "studentId", student);
    Calls.expect(200, people.admin().body(instalment).post("invoices"));
    long invoice = people.firstOf("invoices?studentId=" + student);
    Response payment =
        people
            .admin()
            .header("Idempotency-Key", whose)
            .body(
                Map.of(
                    "studentId",
                    student,
                    "amount",
                    70,
                    "method",
                    "CASH",
                    "allocations",
                    List.of(Map.of("invoiceId", invoice, "amount", 50))))
            .post("payments");
    people.know(whose + "Invoice", invoice);
    people.know(whose + "Payment", Calls.created(payment));
    people.know(whose + "Receipt", payment.jsonPath().getLong("receiptNumber"));
    people.know(
        whose + "Waiver",
        people.create("waivers", Map.of("invoiceId", invoice, "amount", 10, "reason", "Hardship")));
    people.know(
        whose + "Refund",
        people.create(
            "refunds",
            Map.of(
                "paymentId",
                people.id(whose + "Payment"),
                "amount",
                10,
                "method",
                "CASH",
                "reason",
                "Paid too much")));
    people.know(
        whose + "Concession",
        people.create(
            "concessions",
            Map.of(
                "studentId",
                student,
                "academicYearId",
                people.id("year"),
                "percent",
                10,
                "reason",
                "Sibling")));
  }
}
