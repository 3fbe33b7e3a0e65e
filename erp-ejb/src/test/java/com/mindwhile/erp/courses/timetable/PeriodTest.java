package com.mindwhile.erp.courses.timetable;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mindwhile.erp.shared.ConflictException;
import com.mindwhile.erp.shared.RuleBrokenException;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeriodTest {

  private final Period first = period("1", "08:00", "08:45");

  @Test
  void endsAfterItBegins() {
    assertThatThrownBy(() -> period("x", "08:00", "08:00")).isInstanceOf(RuleBrokenException.class);
    assertThatThrownBy(() -> period("x", "08:01", "08:00")).isInstanceOf(RuleBrokenException.class);
  }

  @Test
  void sharesNoMinuteWithAnother() {
    assertThatThrownBy(() -> period("2", "08:44", "09:30").requireApart(List.of(first)))
        .isInstanceOf(ConflictException.class)
        .hasMessage("The period 1 is at that time: 08:00 to 08:45");
    assertThatCode(() -> period("2", "08:45", "09:30").requireApart(List.of(first)))
        .doesNotThrowAnyException();
    assertThatCode(() -> first.requireApart(List.of(first))).doesNotThrowAnyException();
  }

  @Test
  void sharesNoName() {
    assertThatThrownBy(() -> period("1", "10:00", "10:45").requireApart(List.of(first)))
        .isInstanceOf(ConflictException.class)
        .hasMessage("Another period has that name");
  }

  private static Period period(String name, String start, String end) {
    return new Period(new PeriodInput(name, LocalTime.parse(start), LocalTime.parse(end)));
  }
}
