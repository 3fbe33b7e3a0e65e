package com.mindwhile.erp.teachers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mindwhile.erp.shared.RuleBrokenException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TeacherTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);
  private static final LocalDate LAST = LocalDate.of(2027, 1, 31);

  @Test
  void worksInATermThatHasOneOfTheirDays() {
    assertThat(teacher(null, null).worksBetween(FIRST, LAST)).isTrue();
    assertThat(teacher(LAST, null).worksBetween(FIRST, LAST)).isTrue();
    assertThat(teacher(LAST.plusDays(1), null).worksBetween(FIRST, LAST)).isFalse();
    assertThat(teacher(null, FIRST).worksBetween(FIRST, LAST)).isTrue();
    assertThat(teacher(null, FIRST.minusDays(1)).worksBetween(FIRST, LAST)).isFalse();
  }

  @Test
  void doesNotStopBeforeTheyStart() {
    assertThatThrownBy(() -> teacher(FIRST, FIRST.minusDays(1)))
        .isInstanceOf(RuleBrokenException.class);
  }

  private static Teacher teacher(LocalDate from, LocalDate to) {
    return new Teacher(
        new TeacherInput("T1", "Tess", "One", null, null, null, from, to, null, null));
  }
}
