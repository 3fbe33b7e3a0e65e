package com.mindwhile.erp.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RowKeyTest {

  private static final RowKey BOTH = RowKey.of("assessmentId", "admissionNumber");
  private static final RowKey EITHER = RowKey.firstOf("email", "phone");

  @Test
  void columnsThatBelongTogetherMustAllBeThere() {
    assertThat(BOTH.missingFrom(List.of("marks"))).isEqualTo(BOTH.columns());
    assertThat(BOTH.missingFrom(List.of("assessmentId"))).containsExactly("admissionNumber");
    assertThat(BOTH.missingFrom(BOTH.columns())).isEmpty();
    assertThat(BOTH.read(Map.of("assessmentId", "7"))).isNull();
    assertThat(BOTH.read(Map.of("assessmentId", "7", "admissionNumber", "A-1")))
        .isEqualTo(BOTH.read(Map.of("assessmentId", "7", "admissionNumber", "a-1")))
        .isNotEqualTo(BOTH.read(Map.of("assessmentId", "7A", "admissionNumber", "-1")));
  }

  @Test
  void upperAndLowerCaseDifferWhereAKeyIsExact() {
    RowKey exact = RowKey.exactly("idempotencyKey");
    assertThat(exact.missingFrom(List.of("amount"))).containsExactly("idempotencyKey");
    assertThat(exact.read(Map.of("idempotencyKey", "a1")))
        .isEqualTo(exact.read(Map.of("idempotencyKey", "a1")))
        .isNotEqualTo(exact.read(Map.of("idempotencyKey", "A1")));
    assertThat(exact.read(Map.of("amount", "1"))).isNull();
  }

  @Test
  void oneOfSeveralIsEnoughWhereOneIs() {
    assertThat(EITHER.missingFrom(List.of("lastName"))).containsExactly("email");
    assertThat(EITHER.missingFrom(List.of("phone"))).isEmpty();
    assertThat(EITHER.read(Map.of("lastName", "Lee"))).isNull();
    assertThat(EITHER.read(Map.of("email", "A@x.example", "phone", "1")))
        .isEqualTo(EITHER.read(Map.of("email", "a@X.example", "phone", "2")));
    assertThat(EITHER.read(Map.of("phone", "123")))
        .isNotEqualTo(EITHER.read(Map.of("email", "123")));
  }

  @Test
  void blamesTheColumnThatLacksOrSaysIt() {
    assertThat(BOTH.column(Map.of("admissionNumber", "1"))).isEqualTo("assessmentId");
    assertThat(BOTH.column(Map.of("assessmentId", "7", "admissionNumber", "1")))
        .isEqualTo("admissionNumber");
    assertThat(EITHER.column(Map.of("phone", "1"))).isEqualTo("phone");
    assertThat(EITHER.column(Map.of())).isEqualTo("email");
  }
}
