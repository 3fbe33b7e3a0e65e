package com.mindwhile.erp.it.school;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Files of payments: paid once, to the invoices due first, with receipts without gaps. */
@WithErp
class ImportPaymentsIT {

  private static final String HEADER = "idempotencyKey,admissionNumber,amount,method,reference\n";

  private final FeeOffice office;
  private final ImportOffice imports;

  ImportPaymentsIT(TestStack stack) {
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
