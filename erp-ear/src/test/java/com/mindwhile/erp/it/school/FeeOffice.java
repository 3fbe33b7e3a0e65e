package com.mindwhile.erp.it.school;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.TestSchool;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** A school with one section, whose fees its administrator keeps. */
final class FeeOffice {

  private final SchoolAdministrator admin;
  private final AtomicInteger names = new AtomicInteger();
  private final long year;
  private final long gradeLevel;
  private final long section;
  private final long tuition;

  FeeOffice(Calls calls, TestSchool school) {
    admin = SchoolAdministrator.of(calls, school);
    year = admin.academicYear("Always", "2020-01-01", "2099-12-31");
    gradeLevel = admin.gradeLevel("Grade 7", 7);
    section = admin.section(year, gradeLevel, "A");
    tuition = admin.create("fee-heads", Map.of("name", "Tuition"));
  }

  SchoolAdministrator admin() {
    return admin;
  }

  long year() {
    return year;
  }

  long section() {
    return section;
  }

  long tuition() {
    return tuition;
  }

  /** Changes what the school lays down for its fees. */
  void policy(int approvalLimit, double lateFeeAmount, double lateFeePercent, int graceDays) {
    Calls.expect(
        200,
        admin.put(
            "fee-policy",
            Map.of(
                "approvalLimit",
                approvalLimit,
                "lateFeeAmount",
                lateFeeAmount,
                "lateFeePercent",
                lateFeePercent,
                "lateFeeGraceDays",
                graceDays)));
  }

  long student() {
    long student = admin.student("Stu", "Dent" + names.incrementAndGet());
    admin.enrol(student, section, "2020-01-01");
    return student;
  }

  /** A structure of one instalment. */
  long structure(String dueOn, List<Map<String, Object>> lines) {
    return structure(gradeLevel, dueOn, lines);
  }

  /** The same of another grade level. */
  long structure(long ofGradeLevel, String dueOn, List<Map<String, Object>> lines) {
    return admin.create(
        "fee-structures",
        Map.of(
            "academicYearId",
            year,
            "gradeLevelId",
            ofGradeLevel,
            "name",
            "Fees " + names.incrementAndGet(),
            "instalments",
            List.of(Map.of("name", "1", "dueOn", dueOn, "lines", lines))));
  }

  Map<String, Object> line(long head, String amount) {
    return Map.of("feeHeadId", head, "amount", new BigDecimal(amount));
  }

  /** An invoice to one student. */
  long invoice(long student, String amount, String dueOn) {
    long structure = structure(dueOn, List.of(line(tuition, amount)));
    Calls.expect(200, issue(structure, Map.of("studentId", student)));
    return json("invoices?studentId=" + student + "&feeStructureId=" + structure)
        .getLong("items[0].id");
  }

  Response issue(long structure, Map<String, Object> to) {
    Map<String, Object> body = new HashMap<>(to);
    body.put("feeStructureId", structure);
    body.put("instalment", 1);
    return admin.post("invoices", body);
  }

  Response pay(String key, Map<String, Object> body) {
    return payAs(admin.token(), key, body);
  }

  Response payAs(String token, String key, Map<String, Object> body) {
    return admin
        .calls()
        .school(admin.school().id(), token)
        .header("Idempotency-Key", key)
        .body(body)
        .post("payments");
  }

  /** Cash for the invoices due first. */
  long pay(long student, String amount) {
    return Calls.created(pay(UUID.randomUUID().toString(), cash(student, amount)));
  }

  static Map<String, Object> cash(long student, String amount) {
    return Map.of("studentId", student, "amount", new BigDecimal(amount), "method", "CASH");
  }

  static Map<String, Object> cash(long student, String amount, long invoice, String part) {
    Map<String, Object> body = new HashMap<>(cash(student, amount));
    body.put("allocations", List.of(Map.of("invoiceId", invoice, "amount", new BigDecimal(part))));
    return body;
  }

  JsonPath json(String path) {
    return exact(Calls.expect(200, admin.get(path)));
  }

  /** What was answered, with amounts as they stand there: 1.50 is not 1.5. */
  static JsonPath exact(Response answer) {
    return answer.jsonPath(
        JsonPathConfig.jsonPathConfig()
            .numberReturnType(JsonPathConfig.NumberReturnType.BIG_DECIMAL));
  }

  /** What is still to be paid of an invoice. */
  String outstanding(long invoice) {
    return json("invoices/" + invoice).getString("outstanding");
  }

  /** Where a student's money stands. */
  JsonPath account(long student) {
    return json("students/" + student + "/fee-account");
  }

  /** Somebody of a role, signed in. */
  String user(String role) {
    String username = role + names.incrementAndGet() + "@people.example";
    admin.create(
        "users",
        Map.of(
            "username",
            username,
            "firstName",
            "Una",
            "lastName",
            "User",
            "roles",
            List.of(role),
            "password",
            TestSchool.PASSWORD));
    return admin.calls().signIn(admin.school().id(), username, TestSchool.PASSWORD);
  }

  Response postAs(String token, String path, Object body) {
    return admin.calls().school(admin.school().id(), token).body(body).post(path);
  }

  Response postAs(String token, String path) {
    return admin.calls().school(admin.school().id(), token).post(path);
  }
}
