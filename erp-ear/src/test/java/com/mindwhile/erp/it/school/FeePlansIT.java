package com.mindwhile.erp.it.school;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.TestSchool;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import com.mindwhile.erp.it.statements.AskedQueries;
import com.mindwhile.erp.it.statements.QueryPlan;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How fees are read with 100,000 students, each with an invoice, one in ten of them open, and nine
 * in ten with a payment.
 */
@WithErp
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeePlansIT {

  private static final String STAMPS = "utc_timestamp(6), 'test', utc_timestamp(6), 'test'";
  private static final String DIGITS =
      "(select 0 as d union all select 1 union all select 2 union all select 3 union all select 4"
          + " union all select 5 union all select 6 union all select 7 union all select 8"
          + " union all select 9)";
  private static final String NUMBERS =
      "(select a.d + 10 * b.d + 100 * c.d + 1000 * e.d + 10000 * f.d + 1 as n from "
          + String.join(
              " cross join ",
              DIGITS + " a",
              DIGITS + " b",
              DIGITS + " c",
              DIGITS + " e",
              DIGITS + " f")
          + ") numbers";

  private final TestStack stack;
  private FeeOffice office;
  private SchoolAdministrator admin;
  private AskedQueries asked;
  private long student;

  FeePlansIT(TestStack stack) {
    this.stack = stack;
  }

  @BeforeAll
  void fill() {
    TestSchool school = stack.newSchool();
    asked = AskedQueries.ofSchool(stack.database(), school.id());
    // from the first connection on: what was prepared before is noted without its values
    asked.listen();
    office = new FeeOffice(stack.calls(), school);
    admin = office.admin();
    long structure =
        office.structure("2026-01-10", List.of(office.line(office.tuition(), "100.00")));
    String s = admin.school().databaseName();
    stack
        .database()
        .execute(
            "insert into "
                + s
                + ".students (id, admission_number, first_name, last_name, status, created_at,"
                + " created_by, updated_at, updated_by) select 1000000 + n, concat('X', n), 'Stu',"
                + " concat('Dent', n), 'ENROLLED', "
                + STAMPS
                + " from "
                + NUMBERS,
            "insert into "
                + s
                + ".invoices (number, student_id, fee_structure_id, instalment, title, issued_on,"
                + " due_on, status, active, amount, late_fee, waived, paid, cancelled, outstanding,"
                + " created_at, created_by, updated_at, updated_by) select n, 1000000 + n, "
                + structure
                + ", 1, 'Fees', '2026-01-01', date_add('2026-01-01', interval n mod 300 day),"
                + " if(n mod 10 = 0, 'OPEN', 'SETTLED'), true, 100, 0, 0,"
                + " if(n mod 10 = 0, 0, 100), 0, if(n mod 10 = 0, 100, 0), "
                + STAMPS
                + " from "
                + NUMBERS,
            "insert into "
                + s
                + ".payments (receipt_number, student_id, received_on, method, amount, allocated,"
                + " refunded, advance, idempotency_key, request_hash, created_at, created_by,"
                + " updated_at, updated_by) select n, 1000000 + n,"
                + " date_add('2024-01-01', interval n mod 900 day),"
                + " if(n mod 2 = 0, 'CASH', 'CARD'), 100, 100, 0, 0, concat('k', n), 'h', "
                + STAMPS
                + " from "
                + NUMBERS
                + " where n mod 10 <> 0",
            "insert into "
                + s
                + ".fee_ledger (student_id, kind, posted_on, invoice_id, receivable, advance, cash,"
                + " income, waived, balance, created_at, created_by, updated_at, updated_by)"
                + " select student_id, 'INVOICE', date_add('2024-01-01', interval number mod 700 day),"
                + " id, 100, 0, 0, -100, 0, 100, "
                + STAMPS
                + " from "
                + s
                + ".invoices",
            "update " + s + ".number_sequences set next_value = 100001",
            "analyze table "
                + String.join(
                    ", ", s + ".students", s + ".invoices", s + ".payments", s + ".fee_ledger"));
    student = office.student();
    office.invoice(student, "10.00", "2099-01-10");
    office.pay(student, "4.00");
  }

  @AfterAll
  void stopListening() {
    asked.close();
  }

  /** Each list, single thing and report: so many statements at most, and no table read whole. */
  @ParameterizedTest
  @CsvSource({
    "invoices, 2",
    "invoices?page=40&sort=-dueOn, 2",
    "invoices?status=OPEN, 2",
    "invoices?status=OPEN&dueTo=2026-03-01, 2",
    "invoices?studentId={student}, 2",
    "invoices?number=777, 2",
    "invoices/{invoice}, 3",
    "payments, 2",
    "payments?method=CASH, 2",
    "payments?from=2025-01-01&to=2025-01-31, 2",
    "payments?studentId={student}, 2",
    "payments/{payment}, 2",
    "receipts, 2",
    "receipts?studentId={student}, 2",
    "receipts?from=2025-01-01&to=2025-01-31, 2",
    "receipts/{receipt}, 3",
    "receipts/{receipt}/pdf, 3",
    "students/{student}/ledger, 3",
    "students/{student}/fee-account, 3",
    "fees/reports/ageing, 1",
    "fees/reports/collection?from=2025-01-01&to=2025-12-31, 2",
    "fees/reports/defaulters, 2",
    "fees/reports/ageing?sectionId={section}, 1",
    "fees/reports/collection?from=2025-01-01&to=2025-12-31&sectionId={section}, 2",
    "fees/reports/defaulters?sectionId={section}, 2",
    "fees/reports/ledger?from=2024-03-01&to=2024-03-02, 2",
    "waivers, 2",
    "refunds?status=PROPOSED, 2",
    "concessions, 2"
  })
  void aReadIsBounded(String path, int statements) {
    String address = path;
    for (String each : List.of("student", "invoice", "payment", "receipt")) {
      address = address.replace("{" + each + "}", Long.toString(id(each)));
    }
    String wanted = address.replace("{section}", Long.toString(office.section()));
    List<String> queries = queries(() -> Calls.expect(200, admin.get(wanted)));

    assertThat(queries).isNotEmpty().hasSizeLessThanOrEqualTo(statements);
    assertThat(queries).allSatisfy(this::readsNoTableWhole);
  }

  @Test
  void whatAStudentSeesIsFoundByTheStudent() {
    String token = admin.userToken("student", "studentId", student);
    List<String> queries =
        queries(
            () ->
                Calls.expect(
                    200, stack.calls().school(admin.school().id(), token).get("invoices")));

    assertThat(queries).isNotEmpty().allSatisfy(this::readsNoTableWhole);
  }

  @Test
  void aPaymentTakesAsManyQueriesHoweverManyStudentsThereAre() {
    List<String> queries =
        queries(
            () ->
                Calls.expect(
                    201,
                    office.pay(UUID.randomUUID().toString(), FeeOffice.cash(student, "1.00"))));

    assertThat(queries).hasSizeLessThanOrEqualTo(10);
    assertThat(queries).allSatisfy(this::readsNoTableWhole);
  }

  @Test
  void aYearsLedgerIsReadInPages() {
    String days = "'2024-01-01' and '2024-12-31'";
    int entries =
        Integer.parseInt(
            value(
                "select count(*) from "
                    + admin.school().databaseName()
                    + ".fee_ledger where posted_on between "
                    + days));
    List<String> file = new ArrayList<>();
    List<String> queries =
        queries(
            () ->
                file.addAll(
                    Calls.expect(
                            200, admin.get("fees/reports/ledger?from=2024-01-01&to=2024-12-31"))
                        .asString()
                        .lines()
                        .toList()));

    assertThat(file).hasSize(entries + 1).doesNotHaveDuplicates();
    assertThat(queries).hasSize((entries + 499) / 500 + 1);
    readsNoTableWhole(queries.get(0));
    readsNoTableWhole(queries.get(queries.size() / 2));
  }

  /** As many as one call takes, and then the rest. */
  @Test
  void aLargeGradeLevelIsInvoicedInSeveralCalls() {
    long gradeLevel = admin.gradeLevel("Grade 8", 8);
    long section = admin.section(office.year(), gradeLevel, "A");
    String s = admin.school().databaseName();
    stack
        .database()
        .execute(
            "insert into "
                + s
                + ".enrollments (student_id, section_id, entry_date, entry_reason, created_at,"
                + " created_by, updated_at, updated_by) select 1000000 + n, "
                + section
                + ", '2020-01-01', 'Admitted', "
                + STAMPS
                + " from "
                + NUMBERS
                + " where n <= 1100");
    long structure =
        office.structure(gradeLevel, "2099-01-10", List.of(office.line(office.tuition(), "20.00")));

    JsonPath first = invoiced(structure);
    JsonPath second = invoiced(structure);
    List<String> queries = queries(() -> invoiced(structure));
    JsonPath again = invoiced(structure);

    assertThat(first.getInt("invoiced")).isEqualTo(1000);
    assertThat(first.getBoolean("more")).isTrue();
    assertThat(second.getInt("invoiced")).isEqualTo(100);
    assertThat(second.getInt("alreadyInvoiced")).isEqualTo(1000);
    assertThat(second.getString("amount")).isEqualTo("2000.00");
    assertThat(second.getBoolean("more")).isFalse();
    assertThat(again.getInt("invoiced")).isZero();
    assertThat(again.getInt("alreadyInvoiced")).isEqualTo(1100);
    assertThat(queries).isNotEmpty().hasSizeLessThanOrEqualTo(5);
    assertThat(queries).allSatisfy(this::readsNoTableWhole);
  }

  private JsonPath invoiced(long structure) {
    return FeeOffice.exact(Calls.expect(200, office.issue(structure, Map.of())));
  }

  @Test
  void theReportsAddUp() {
    JsonPath ageing = FeeOffice.exact(Calls.expect(200, admin.get("fees/reports/ageing")));
    JsonPath defaulters = FeeOffice.exact(Calls.expect(200, admin.get("fees/reports/defaulters")));
    JsonPath year =
        FeeOffice.exact(
            Calls.expect(200, admin.get("fees/reports/collection?from=2025-01-01&to=2025-12-31")));
    String s = admin.school().databaseName();

    assertThat(ageing.getString("outstanding"))
        .isEqualTo(value("select sum(outstanding) from " + s + ".invoices"));
    assertThat(
            ageing.getList("buckets.outstanding", BigDecimal.class).stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .toString())
        .isEqualTo(ageing.getString("outstanding"));
    assertThat(defaulters.getString("total"))
        .isEqualTo(
            value(
                "select count(distinct student_id) from "
                    + s
                    + ".invoices where outstanding > 0 and due_on < '"
                    + ageing.getString("asOf")
                    + "'"));
    assertThat(year.getString("collected"))
        .isEqualTo(
            value(
                "select sum(amount) from "
                    + s
                    + ".payments where received_on between '2025-01-01' and '2025-12-31'"));
    Calls.expectProblem(400, admin.get("fees/reports/collection?from=2025-01-01&to=2026-12-31"));
  }

  private String value(String sql) {
    return stack.database().value(sql);
  }

  private long id(String what) {
    return switch (what) {
      case "student" -> student;
      case "invoice" -> first("invoices?studentId=" + student, "id");
      case "payment" -> first("payments?studentId=" + student, "id");
      case "receipt" -> first("receipts?studentId=" + student, "number");
      default -> throw new IllegalArgumentException(what);
    };
  }

  private long first(String list, String field) {
    return office.json(list).getLong("items[0]." + field);
  }

  /** Without the check of the session, which any request may cause. */
  private List<String> queries(Runnable call) {
    return asked.during(call).stream().filter(it -> !it.contains("user_sessions")).toList();
  }

  private void readsNoTableWhole(String query) {
    try {
      assertThat(
              QueryPlan.fullScans(
                  stack.erp().databaseServer(), admin.school().databaseName(), query))
          .as(query)
          .isEmpty();
    } catch (SQLException e) {
      throw new IllegalStateException(query, e);
    }
  }
}
