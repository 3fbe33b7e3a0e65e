package com.mindwhile.erp.it.hostile;

import com.mindwhile.erp.it.hostile.HostileRequests.Hostile;
import com.mindwhile.erp.it.hostile.RawHttp.Request;
import java.util.ArrayList;
import java.util.List;

/** Requests about money that must be refused. */
final class HostileFeeRequests {

  private static final String JSON = "Content-Type: application/json";

  private final List<Hostile> all = new ArrayList<>();
  private final long student;

  private HostileFeeRequests(long student) {
    this.student = student;
  }

  /** To be sent by a school's administrator. @param student whom they are about */
  static List<Hostile> all(long student) {
    HostileFeeRequests requests = new HostileFeeRequests(student);
    requests.amounts();
    requests.amountsOfOthers();
    requests.keys();
    requests.others();
    return requests.all;
  }

  private void amounts() {
    for (String amount :
        List.of(
            "0",
            "-1",
            "0.001",
            "1e-3",
            "1e10",
            "1e999999999",
            "1e-999999999",
            "10000000000",
            "NaN",
            "Infinity",
            "null",
            "\"5\"",
            "\"\"",
            "true",
            "[5]",
            "{}",
            "0x10",
            "05",
            "1,5")) {
      pay("payment of " + amount, 400, "k", payment(amount, "\"CASH\""));
    }
    for (String method : List.of("null", "\"\"", "\"cash\"", "\"GOLD\"", "0")) {
      pay("payment by " + method, 400, "k", payment("1", method));
    }
    pay("payment of nobody", 400, "k", "{\"amount\":1,\"method\":\"CASH\"}");
    pay(
        "payment of a stranger",
        422,
        "k",
        "{\"studentId\":999999999,\"amount\":1,\"method\":\"CASH\"}");
    pay(
        "payment for no invoice",
        422,
        "k",
        "{\"studentId\":"
            + student
            + ",\"amount\":1,\"method\":\"CASH\",\"allocations\":"
            + "[{\"invoiceId\":999999999,\"amount\":1}]}");
    pay(
        "payment with its own receipt number",
        400,
        "k",
        "{\"studentId\":" + student + ",\"amount\":1,\"method\":\"CASH\",\"receiptNumber\":1}");
  }

  private void amountsOfOthers() {
    for (String amount : List.of("0", "-1", "0.001", "1e10", "1e999999999", "null", "\"5\"")) {
      post("waiver of " + amount, 400, "waivers", proposal("invoiceId", amount, ""));
      post(
          "refund of " + amount,
          400,
          "refunds",
          proposal("paymentId", amount, ",\"method\":\"CASH\""));
      post("fee structure of " + amount, 400, "fee-structures", structure("1", amount));
      pay(
          "payment of which an invoice gets " + amount,
          400,
          "k",
          "{\"studentId\":"
              + student
              + ",\"amount\":1,\"method\":\"CASH\",\"allocations\":[{\"invoiceId\":1,\"amount\":"
              + amount
              + "}]}");
    }
    for (String percent : List.of("0", "-1", "100.01", "0.001", "1e3")) {
      post(
          "concession of " + percent + " percent",
          400,
          "concessions",
          "{\"studentId\":"
              + student
              + ",\"academicYearId\":1,\"percent\":"
              + percent
              + ",\"reason\":\"x\"}");
    }
    post("concession of nothing", 422, "concessions", concession(""));
    post("concession of both", 422, "concessions", concession(",\"percent\":1,\"amount\":1"));
  }

  private void keys() {
    String body = payment("1", "\"CASH\"");
    pay("payment with a key of spaces", 400, "a b", body);
    pay("payment with a long key", 400, "x".repeat(101), body);
    all.add(
        new Hostile(
            "payment without a key",
            400,
            Request.of("POST", "/api/v1/payments").header(JSON).body(body)));
  }

  private void others() {
    post("fee head without a name", 400, "fee-heads", "{\"name\":\" \"}");
    post("fee structure of nothing", 400, "fee-structures", "{\"instalments\":[]}");
    post("fee structure of no year", 422, "fee-structures", structure("999999999", "1"));
    post(
        "invoices of no structure",
        422,
        "invoices",
        "{\"feeStructureId\":999999999,\"instalment\":1}");
    post("invoices of instalment 0", 400, "invoices", "{\"feeStructureId\":1,\"instalment\":0}");
    post("cancellation without a reason", 400, "invoices/1/cancel", "{}");
    post("cancellation of nothing", 404, "invoices/999999999/cancel", "{\"reason\":\"x\"}");
    post(
        "waiver of no invoice",
        422,
        "waivers",
        "{\"invoiceId\":999999999,\"amount\":1,\"reason\":\"x\"}");
    post(
        "refund of no payment",
        422,
        "refunds",
        "{\"paymentId\":999999999,\"amount\":1,\"method\":\"CASH\",\"reason\":\"x\"}");
    get("receipt by name", 404, "receipts/first");
    get("receipt 0", 404, "receipts/0");
    get("invoices of an odd status", 400, "invoices?status=open");
    get("invoices sorted by the student's name", 400, "invoices?sort=lastName");
    get("collection without days", 400, "fees/reports/collection");
    get("collection backwards", 400, "fees/reports/collection?from=2026-01-02&to=2026-01-01");
    get("ledger of a stranger", 404, "students/999999999/ledger");
  }

  private static String proposal(String of, String amount, String more) {
    return "{\"" + of + "\":1,\"amount\":" + amount + more + ",\"reason\":\"x\"}";
  }

  private static String structure(String year, String amount) {
    return "{\"academicYearId\":"
        + year
        + ",\"gradeLevelId\":1,\"name\":\"A\",\"instalments\":"
        + "[{\"name\":\"1\",\"dueOn\":\"2030-01-01\",\"lines\":"
        + "[{\"feeHeadId\":1,\"amount\":"
        + amount
        + "}]}]}";
  }

  private String concession(String more) {
    return "{\"studentId\":" + student + ",\"academicYearId\":1,\"reason\":\"x\"" + more + "}";
  }

  private String payment(String amount, String method) {
    return "{\"studentId\":" + student + ",\"amount\":" + amount + ",\"method\":" + method + "}";
  }

  private void pay(String name, int status, String key, String body) {
    all.add(
        new Hostile(
            name,
            status,
            Request.of("POST", "/api/v1/payments")
                .header("Idempotency-Key: " + key)
                .header(JSON)
                .body(body)));
  }

  private void post(String name, int status, String path, String body) {
    all.add(
        new Hostile(name, status, Request.of("POST", "/api/v1/" + path).header(JSON).body(body)));
  }

  private void get(String name, int status, String path) {
    all.add(new Hostile(name, status, Request.of("GET", "/api/v1/" + path)));
  }
}
