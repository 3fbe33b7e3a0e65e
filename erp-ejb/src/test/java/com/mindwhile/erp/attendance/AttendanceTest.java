package com.mindwhile.erp.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mindwhile.erp.shared.RuleBrokenException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AttendanceTest {

  private static final LocalDate DAY = LocalDate.of(2026, 9, 14);

  @Test
  void theRateIsPresentAndLateOfAllMarksRoundedHalfUp() {
    assertThat(AttendanceCounts.of(0, 2, 0, 1, 0).attendanceRate()).isEqualByComparingTo("66.67");
    assertThat(AttendanceCounts.of(0, 1, 0, 2, 0).attendanceRate()).isEqualByComparingTo("33.33");
    assertThat(AttendanceCounts.of(0, 1, 1, 1, 1).attendanceRate()).isEqualByComparingTo("50.00");
    assertThat(AttendanceCounts.of(0, 1, 0, 799, 0).attendanceRate())
        .as("an eighth of a percent")
        .isEqualByComparingTo("0.13");
    assertThat(AttendanceCounts.of(5, 0, 0, 0, 3).attendanceRate()).isEqualByComparingTo("0.00");
  }

  @Test
  void withoutMarksThereIsNoRate() {
    assertThat(AttendanceCounts.of(12, 0, 0, 0, 0).attendanceRate()).isNull();
  }

  @Test
  void talliesAddUp() {
    Tally monday = new Tally();
    monday.enrol(3);
    monday.countMarks(new Object[] {DAY, 2L, 1L, 0L, 0L});
    Tally week = new Tally();
    week.enrol(3);
    week.countMarks(new Object[] {DAY.plusDays(1), 1L, 0L, 1L, 1L});

    week.add(monday);

    assertThat(week.counts()).isEqualTo(AttendanceCounts.of(6, 3, 1, 1, 1));
  }

  @Test
  void aLessonTellsTheOccasionsOfADayApart() {
    assertThat(Occasion.lesson(null, null)).isEmpty();
    assertThat(Occasion.lesson(7L, 3L)).isEqualTo("7/3");
  }

  @Test
  void aBuiltInCodeStaysAndNoCodeCountsAsSomethingElse() {
    AttendanceCode medical =
        new AttendanceCode(new AttendanceCodeInput("M", "Medical", CodeKind.EXCUSED));

    medical.rename(new AttendanceCodeInput("M", "Doctor", CodeKind.EXCUSED));
    assertThatThrownBy(
            () -> medical.rename(new AttendanceCodeInput("M", "Doctor", CodeKind.PRESENT)))
        .isInstanceOf(RuleBrokenException.class);
    medical.requireOwn();
  }

  @Test
  void anExcuseDoesNotEndBeforeItBegins() {
    assertThatThrownBy(() -> new Excuse(new ExcuseInput(1L, DAY, DAY.minusDays(1), "E", null), 4))
        .isInstanceOf(RuleBrokenException.class);
  }
}
