package com.mindwhile.erp.school.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mindwhile.erp.shared.RuleBrokenException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DaysTest {

  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
  private static final Days JUNE = new Days(DAY, DAY.plusDays(29));

  @Test
  void haveBothTheirEnds() {
    assertThat(JUNE.contains(DAY.minusDays(1))).isFalse();
    assertThat(JUNE.contains(DAY)).isTrue();
    assertThat(JUNE.contains(DAY.plusDays(29))).isTrue();
    assertThat(JUNE.contains(DAY.plusDays(30))).isFalse();
    assertThat(new Days(DAY, DAY).contains(DAY)).isTrue();
  }

  @Test
  void overlapWhereADayBelongsToBoth() {
    assertThat(JUNE.overlap(new Days(DAY.plusDays(29), DAY.plusDays(60)))).isTrue();
    assertThat(JUNE.overlap(new Days(DAY.plusDays(30), DAY.plusDays(60)))).isFalse();
    assertThat(JUNE.overlap(new Days(DAY.minusDays(30), DAY))).isTrue();
    assertThat(JUNE.overlap(new Days(DAY.minusDays(30), DAY.minusDays(1)))).isFalse();
    assertThat(JUNE.overlap(new Days(DAY.plusDays(5), DAY.plusDays(5)))).isTrue();
    assertThat(JUNE.overlap(new Days(DAY.minusYears(1), DAY.plusYears(1)))).isTrue();
  }

  @Test
  void coverWhatIsWithinThem() {
    assertThat(JUNE.cover(JUNE)).isTrue();
    assertThat(JUNE.cover(new Days(DAY.plusDays(1), DAY.plusDays(2)))).isTrue();
    assertThat(JUNE.cover(new Days(DAY, DAY.plusDays(30)))).isFalse();
    assertThat(JUNE.cover(new Days(DAY.minusDays(1), DAY))).isFalse();
  }

  @Test
  void doNotEndBeforeTheyBegin() {
    assertThatThrownBy(() -> new Days(DAY, DAY.minusDays(1)))
        .isInstanceOf(RuleBrokenException.class);
  }
}
