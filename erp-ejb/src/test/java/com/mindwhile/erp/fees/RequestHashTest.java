package com.mindwhile.erp.fees;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RequestHashTest {

  private static final Money MONEY = new Money(2);

  @Test
  void theSameAmountIsTheSameHoweverItIsWritten() {
    assertThat(hash(payment(7, "5", "CASH", null, null)))
        .hasSize(64)
        .isEqualTo(hash(payment(7, "5.00", "CASH", null, null)));
    assertThat(hash(payment(7, "5", "CASH", null, List.of(part(1, "5")))))
        .isEqualTo(hash(payment(7, "5", "CASH", null, List.of(part(1, "5.0")))));
  }

  @Test
  void eachFieldMakesAnotherRequest() {
    List<PaymentInput> different =
        List.of(
            payment(7, "5", "CASH", null, null),
            payment(8, "5", "CASH", null, null),
            payment(7, "5.01", "CASH", null, null),
            payment(7, "5", "CARD", null, null),
            payment(7, "5", "CASH", "null", null),
            payment(7, "5", "CASH", "1", null),
            payment(7, "5", "CASH", null, List.of()),
            payment(7, "5", "CASH", null, List.of(part(1, "5"))),
            payment(7, "5", "CASH", null, List.of(part(1, "4"))),
            payment(7, "5", "CASH", null, List.of(part(2, "5"))));

    Stream<String> hashes = different.stream().map(RequestHashTest::hash).distinct();

    assertThat(hashes).hasSameSizeAs(different);
  }

  private static String hash(PaymentInput input) {
    return RequestHash.of(input, MONEY);
  }

  private static PaymentInput payment(
      long student,
      String amount,
      String method,
      String reference,
      List<AllocationInput> allocations) {
    return new PaymentInput(
        student, new BigDecimal(amount), PaymentMethod.valueOf(method), reference, allocations);
  }

  private static AllocationInput part(long invoice, String amount) {
    return new AllocationInput(invoice, new BigDecimal(amount));
  }
}
