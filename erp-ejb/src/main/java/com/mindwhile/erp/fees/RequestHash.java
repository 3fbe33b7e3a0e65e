package com.mindwhile.erp.fees;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** What a request asks for, short: two with the same are the same request. */
final class RequestHash {

  private RequestHash() {}

  /** SHA-256 of all fields, with 5 and 5.00 the same amount. */
  static String of(PaymentInput input, Money money) {
    String allocations =
        input.allocations() == null
            ? "due first"
            : input.allocations().stream()
                .map(it -> it.invoiceId() + ":" + money.exact(it.amount()))
                .collect(Collectors.joining(","));
    String text =
        String.join(
            "\n",
            input.studentId().toString(),
            money.exact(input.amount()).toString(),
            input.method().name(),
            input.reference() == null ? "" : "reference " + input.reference(),
            allocations);
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
