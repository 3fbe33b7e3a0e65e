package com.mindwhile.erp.marks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.mindwhile.erp.shared.FieldViolation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MarkSheetRulesTest {

  private final MarkSheetRules rules =
      new MarkSheetRules(new BigDecimal("20.00"), Set.of(1L, 2L, 3L));

  @Test
  void whatFitsIsEntered() {
    rules.require(
        List.of(
            row(1, MarkStatus.SCORED, "20"),
            row(2, MarkStatus.SCORED, "0"),
            row(3, MarkStatus.EXCUSED, null)));
  }

  @Test
  void everyRowThatDoesNotIsNamed() {
    assertThatThrownBy(
            () ->
                rules.require(
                    List.of(
                        row(1, MarkStatus.SCORED, "20.01"),
                        row(2, MarkStatus.SCORED, "-0.01"),
                        row(3, MarkStatus.SCORED, null),
                        row(3, MarkStatus.ABSENT, "0"),
                        row(4, MarkStatus.SCORED, "5"))))
        .isInstanceOfSatisfying(
            MarksRefusedException.class,
            refused ->
                assertThat(refused.violations())
                    .extracting(
                        FieldViolation::field, FieldViolation::code, FieldViolation::message)
                    .containsExactly(
                        tuple("marks[0].marks", "MARKS", "must be from 0 to 20"),
                        tuple("marks[1].marks", "MARKS", "must be from 0 to 20"),
                        tuple("marks[2].marks", "MARKS", "must be there"),
                        tuple("marks[3].studentId", "TWICE", "is there already"),
                        tuple("marks[3].marks", "MARKS", "must be left out"),
                        tuple(
                            "marks[4].studentId",
                            "NOT_ATTENDING",
                            "does not attend on the day it is held")));
  }

  private static MarkEntryInput row(long student, MarkStatus status, String marks) {
    return new MarkEntryInput(student, status, marks == null ? null : new BigDecimal(marks), null);
  }
}
