package com.mindwhile.erp.it.school;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What is charged to whom, with exact amounts; at the end the ledger is added up in the database.
 */
@WithErp
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeeInvoicingIT {

  private static final String PAST = "2026-01-10";
  private static final String FUTURE = "2099-01-10";

  private final TestStack stack;
  private FeeOffice office;
  private SchoolAdministrator admin;

  FeeInvoicingIT(TestStack stack) {
    this.stack = stack;
  }

  @BeforeAll
  void makeSchool() {
    office = new FeeOffice(stack.calls(), stack.newSchool());
    admin = office.admin();
    office.policy(50, 2.5, 1.75, 10);
  }

  @AfterAll
  void theLedgerAddsUp() {
    new LedgerCheck(stack.database(), admin.school()).everythingAddsUp();
  }

  @Test
  void aSectionIsInvoicedWithItsConcessionsAndNobodyTwice() {
    long bus = admin.create("fee-heads", Map.of("name", "Bus"));
    long section = admin.section(office.year(), admin.gradeLevel("Grade 8", 8), "A");
    long gradeLevel = office.json("sections/" + section).getLong("gradeLevelId");
    List<Long> students =
        LongStream.range(0, 3)
            .mapToObj(
                it -> {
                  long student = admin.student("Con", "Cession" + it);
                  admin.enrol(student, section, "2020-01-01");
                  return student;
                })
            .toList();
    concession(students.get(1), Map.of("percent", 12.5, "feeHeadId", office.tuition()));
    concession(students.get(2), Map.of("amount", 40));
    long structure =
        admin.create(
            "fee-structures",
            Map.of(
                "academicYearId",
                office.year(),
                "gradeLevelId",
                gradeLevel,
                "name",
                "Fees of Grade 8",
                "instalments",
                List.of(
                    Map.of(
                        "name",
                        "Autumn",
                        "dueOn",
                        FUTURE,
                        "lines",
                        List.of(
                            office.line(office.tuition(), "333.33"), office.line(bus, "25.00"))))));

    JsonPath first =
        FeeOffice.exact(Calls.expect(200, office.issue(structure, Map.of("sectionId", section))));
    JsonPath again =
        FeeOffice.exact(Calls.expect(200, office.issue(structure, Map.of("sectionId", section))));

    assertThat(first.getInt("invoiced")).isEqualTo(3);
    // 358.33 + (333.33 - 41.67 + 25.00) + (293.33 + 0.00)
    assertThat(first.getString("amount")).isEqualTo("968.32");
    assertThat(again.getInt("invoiced")).isZero();
    assertThat(again.getInt("alreadyInvoiced")).isEqualTo(3);
    JsonPath invoice =
        office.json(
            "invoices/"
                + office.json("invoices?studentId=" + students.get(1)).getLong("items[0].id"));
    assertThat(invoice.getString("title")).isEqualTo("Fees of Grade 8, Autumn");
    assertThat(invoice.getList("lines.feeHead")).containsExactly("Tuition", "Bus");
    assertThat(invoice.getString("lines[0].concession")).isEqualTo("41.67");
    assertThat(invoice.getString("outstanding")).isEqualTo("316.66");
    Calls.expectProblem(409, admin.delete("fee-structures/" + structure));
    Calls.expectProblem(409, admin.delete("fee-heads/" + bus));
  }

  private void concession(long student, Map<String, Object> what) {
    Map<String, Object> body = new HashMap<>(what);
    body.put("studentId", student);
    body.put("academicYearId", office.year());
    body.put("reason", "Sibling");
    admin.create("concessions", body);
  }

  @Test
  void anInstalmentCanBeInvoicedAgainAfterItsCancellation() {
    long student = office.student();
    long structure = office.structure(FUTURE, List.of(office.line(office.tuition(), "75.00")));
    Calls.expect(200, office.issue(structure, Map.of("studentId", student)));
    long invoice = office.json("invoices?studentId=" + student).getLong("items[0].id");
    office.pay(student, "75.00");

    JsonPath cancelled =
        FeeOffice.exact(
            Calls.expect(
                200, admin.post("invoices/" + invoice + "/cancel", Map.of("reason", "Mistake"))));
    assertThat(cancelled.getString("status")).isEqualTo("CANCELLED");
    assertThat(cancelled.getString("paid")).isEqualTo("0.00");
    assertThat(cancelled.getList("payments")).isEmpty();
    assertThat(office.account(student).getString("balance")).isEqualTo("-75.00");

    assertThat(office.issue(structure, Map.of("studentId", student)).jsonPath().getInt("invoiced"))
        .isEqualTo(1);
    assertThat(office.account(student).getString("balance")).isEqualTo("0.00");
    assertThat(office.json("invoices?studentId=" + student + "&status=SETTLED").getInt("total"))
        .isEqualTo(1);
    assertThat(
            office
                .json("invoices?number=" + cancelled.getLong("number"))
                .getList("items.id", Long.class))
        .containsExactly(invoice);
  }

  @Test
  void onlyWhoIsInTheGradeLevelIsInvoiced() {
    long structure = office.structure(FUTURE, List.of(office.line(office.tuition(), "75.00")));
    long elsewhere = admin.section(office.year(), admin.gradeLevel("Grade 9", 9), "A");
    long stranger = admin.student("Stra", "Nger");
    admin.enrol(stranger, elsewhere, "2020-01-01");
    long left = admin.student("Le", "Ft");
    long deleted = office.student();
    Calls.expect(204, admin.delete("students/" + deleted));

    Calls.expectProblem(422, office.issue(structure, Map.of("sectionId", elsewhere)));
    Calls.expectProblem(422, office.issue(structure, Map.of("sectionId", 999_999_999L)));
    for (long student : new long[] {stranger, left, deleted, 999_999_999L}) {
      Calls.expectProblem(422, office.issue(structure, Map.of("studentId", student)));
    }
    assertThat(office.json("invoices?feeStructureId=" + structure).getInt("total")).isZero();
  }

  /** As whose promotion was undone, or who withdrew before the first day. */
  @Test
  void whoHasNoDayInTheGradeLevelIsNotInvoiced() {
    long gradeLevel = admin.gradeLevel("Grade 10", 10);
    long section = admin.section(office.year(), gradeLevel, "A");
    long staying = entering(section, null);
    long shortly = entering(section, "2098-09-02");
    long never = entering(section, "2098-09-01");
    long structure =
        office.structure(gradeLevel, FUTURE, List.of(office.line(office.tuition(), "75.00")));

    Calls.expectProblem(422, office.issue(structure, Map.of("studentId", never)));
    JsonPath charged = FeeOffice.exact(Calls.expect(200, office.issue(structure, Map.of())));

    assertThat(charged.getInt("invoiced")).isEqualTo(2);
    assertThat(charged.getString("amount")).isEqualTo("150.00");
    assertThat(office.account(staying).getString("balance")).isEqualTo("75.00");
    assertThat(office.account(shortly).getString("balance")).isEqualTo("75.00");
    assertThat(office.account(never).getString("balance")).isEqualTo("0.00");
  }

  /** Somebody who is to come on 1 September, and leaves then if that is said. */
  private long entering(long section, String exit) {
    long student = admin.student("En", "Tering");
    String enrollment =
        "students/" + student + "/enrollments/" + admin.enrol(student, section, "2098-09-01");
    if (exit != null) {
      Calls.expect(
          200,
          admin.post(enrollment + "/leave", Map.of("exitDate", exit, "exitReason", "Withdrawn")));
    }
    return student;
  }

  @Test
  void whatWasInvoicedIsNotChangedAnyMore() {
    long structure = office.structure(FUTURE, List.of(office.line(office.tuition(), "75.00")));
    Map<String, Object> anew = new HashMap<>(office.json("fee-structures/" + structure).getMap(""));
    List.of("id", "version").forEach(anew::remove);
    anew.put("name", "Another name " + structure);
    anew.put(
        "instalments",
        List.of(
            Map.of(
                "name",
                "1",
                "dueOn",
                FUTURE,
                "lines",
                List.of(office.line(office.tuition(), "80.00")))));
    Calls.expect(200, admin.put("fee-structures/" + structure, anew));
    Calls.expect(200, office.issue(structure, Map.of("studentId", office.student())));

    Calls.expectProblem(409, admin.put("fee-structures/" + structure, anew));
    Calls.expectProblem(422, issueInstalment(structure, 2));
  }

  private Response issueInstalment(long structure, int instalment) {
    return admin.post("invoices", Map.of("feeStructureId", structure, "instalment", instalment));
  }

  @Test
  void aLateFeeIsChargedOnceForWhatIsOutstanding() {
    long student = office.student();
    long late = office.invoice(student, "433.33", PAST);
    office.pay(student, "100.00");
    long inTime = office.invoice(student, "10.00", FUTURE);

    Calls.expect(200, admin.post("invoices/late-fees", Map.of()));
    Calls.expect(200, admin.post("invoices/late-fees", Map.of()));

    // 2.50 + 1.75 % of 333.33, which is 5.833275
    JsonPath invoice = office.json("invoices/" + late);
    assertThat(invoice.getString("lateFee")).isEqualTo("8.33");
    assertThat(invoice.getString("outstanding")).isEqualTo("341.66");
    assertThat(office.outstanding(inTime)).isEqualTo("10.00");
    assertThat(office.account(student).getString("overdue")).isEqualTo("341.66");
  }

  @Test
  void whatAnAdvancePaysIsNotLate() {
    long student = office.student();
    long late = office.invoice(student, "100.00", PAST);
    long inTime = office.invoice(student, "60.00", FUTURE);
    Calls.expect(
        201, office.pay("advance-" + student, FeeOffice.cash(student, "200.00", inTime, "60.00")));
    long dearer = office.student();
    long inPart = office.invoice(dearer, "100.00", PAST);
    Calls.expect(
        201,
        office.pay(
            "advance-" + dearer,
            FeeOffice.cash(dearer, "60.00", office.invoice(dearer, "20.00", FUTURE), "20.00")));

    Calls.expect(200, admin.post("invoices/late-fees", Map.of()));

    assertThat(office.json("invoices/" + late).getString("status")).isEqualTo("SETTLED");
    assertThat(office.json("invoices/" + late).getString("lateFee")).isEqualTo("0.00");
    assertThat(office.account(student).getString("balance")).isEqualTo("-40.00");
    // 2.50 + 1.75 % of the 60.00 that are left
    assertThat(office.json("invoices/" + inPart).getString("lateFee")).isEqualTo("3.55");
    assertThat(office.outstanding(inPart)).isEqualTo("63.55");
  }

  @Test
  void whoIsDeletedIsNeitherLateNorADefaulter() {
    long student = office.student();
    long invoice = office.invoice(student, "100.00", PAST);
    Calls.expect(204, admin.delete("students/" + student));

    Calls.expect(200, admin.post("invoices/late-fees", Map.of()));

    assertThat(office.outstanding(invoice)).isEqualTo("100.00");
    JsonPath defaulters = office.json("fees/reports/defaulters?size=100");
    assertThat(defaulters.getList("items.studentId", Long.class)).doesNotContain(student);
    assertThat(defaulters.getList("items")).hasSize(defaulters.getInt("total"));
  }

  @Test
  void aConcessionIsAPercentageOrAnAmount() {
    long student = office.student();
    Map<String, Object> both =
        Map.of(
            "studentId",
            student,
            "academicYearId",
            office.year(),
            "reason",
            "Sibling",
            "percent",
            10,
            "amount",
            10);
    Calls.expectProblem(422, admin.post("concessions", both));
    Map<String, Object> one = new HashMap<>(both);
    one.remove("amount");
    long concession = admin.create("concessions", one);
    one.put("percent", 100.01);
    Calls.expectProblem(400, admin.put("concessions/" + concession, one));
    one.put("percent", 33.33);
    Calls.expect(200, admin.put("concessions/" + concession, one));
    assertThat(office.json("concessions/" + concession).getString("percent")).isEqualTo("33.33");
    Calls.expect(204, admin.delete("concessions/" + concession));
  }
}
