package com.mindwhile.erp.it.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.TestPeople;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link RowScopeIT} asks of every list, for what fees have besides lists. */
@WithErp
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeeScopeIT {

  private final TestStack stack;
  private TestPeople people;

  FeeScopeIT(TestStack stack) {
    this.stack = stack;
  }

  @BeforeAll
  void makePeople() {
    people = stack.newSchoolWithPeople();
  }

  @ParameterizedTest
  @ValueSource(strings = {"student", "parent"})
  void theirOwnIsThereAndTheOthersIsNot(String caller) {
    assertThat(ok(caller, "students/{ownStudent}/fee-account").getString("balance"))
        .isEqualTo("30.0");
    assertThat(ok(caller, "students/{ownStudent}/ledger").getInt("total")).isEqualTo(3);
    assertThat(ok(caller, "receipts").getList("items.paymentId", Long.class))
        .containsExactly(people.id("ownPayment"));
    assertThat(ok(caller, "receipts/{ownReceipt}").getLong("paymentId"))
        .isEqualTo(people.id("ownPayment"));
    Calls.expect(200, get(caller, "receipts/{ownReceipt}/pdf"));

    Calls.expectProblem(404, get(caller, "students/{otherStudent}/fee-account"));
    Calls.expectProblem(404, get(caller, "students/{otherStudent}/ledger"));
    Calls.expectProblem(404, get(caller, "receipts/{otherReceipt}"));
    Calls.expectProblem(404, get(caller, "receipts/{otherReceipt}/pdf"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"invoices", "payments", "receipts", "waivers", "refunds", "concessions"})
  void noFilterWidensThem(String list) {
    for (String caller : new String[] {"student", "parent"}) {
      assertThat(ok(caller, list + "?studentId={otherStudent}").getInt("total")).isZero();
      assertThat(ok(caller, list + "?studentId={ownStudent}").getInt("total")).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "students/{ownStudent}/fee-account",
    "students/{ownStudent}/ledger",
    "receipts/{ownReceipt}",
    "receipts/{ownReceipt}/pdf",
    "invoices/{ownInvoice}",
    "payments/{ownPayment}"
  })
  void aParentWhoMaySeeNothingFindsNothing(String path) {
    Calls.expectProblem(404, get("blindParent", path));
    assertThat(ok("blindParent", "receipts").getInt("total")).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "fees/reports/ageing",
    "fees/reports/collection?from=2026-01-01&to=2026-01-31",
    "fees/reports/defaulters",
    "fees/reports/ledger?from=2026-01-01&to=2026-01-31",
    "fee-policy"
  })
  void reportsAreNotForThoseWhoSeeSomeRowsAlone(String report) {
    for (String caller : new String[] {"student", "parent", "teacher", "receptionist"}) {
      Calls.expectProblem(403, get(caller, report));
    }
    for (String caller : new String[] {"principal", "accountant"}) {
      Calls.expect(200, get(caller, report));
    }
  }

  private JsonPath ok(String caller, String path) {
    return Calls.expect(200, get(caller, path)).jsonPath();
  }

  private Response get(String caller, String path) {
    String address = path;
    for (String what :
        new String[] {
          "ownStudent", "otherStudent", "ownReceipt", "otherReceipt", "ownInvoice", "ownPayment"
        }) {
      address = address.replace("{" + what + "}", Long.toString(people.id(what)));
    }
    return stack
        .calls()
        .school(people.school().id(), people.token(caller))
        .urlEncodingEnabled(false)
        .get(address);
  }
}
