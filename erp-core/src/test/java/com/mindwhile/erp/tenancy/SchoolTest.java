package com.mindwhile.erp.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchoolTest {

  /** Around midnight, and on the days on which the clocks change. */
  @ParameterizedTest
  @CsvSource({
    // winter in New Zealand: 12 hours ahead
    "Pacific/Auckland, 2026-06-10T11:59:59.999999Z, 2026-06-10",
    "Pacific/Auckland, 2026-06-10T12:00:00Z, 2026-06-11",
    // summer: 13 hours ahead
    "Pacific/Auckland, 2026-11-10T10:59:59.999999Z, 2026-11-10",
    "Pacific/Auckland, 2026-11-10T11:00:00Z, 2026-11-11",
    // the clocks go forward on 27 September at 2 and that day has 23 hours
    "Pacific/Auckland, 2026-09-26T11:59:59Z, 2026-09-26",
    "Pacific/Auckland, 2026-09-26T12:00:00Z, 2026-09-27",
    "Pacific/Auckland, 2026-09-27T10:59:59Z, 2026-09-27",
    "Pacific/Auckland, 2026-09-27T11:00:00Z, 2026-09-28",
    // and back on 5 April at 3: 25 hours
    "Pacific/Auckland, 2026-04-04T10:59:59Z, 2026-04-04",
    "Pacific/Auckland, 2026-04-04T11:00:00Z, 2026-04-05",
    "Pacific/Auckland, 2026-04-05T11:59:59Z, 2026-04-05",
    "Pacific/Auckland, 2026-04-05T12:00:00Z, 2026-04-06",
    // winter in California: 8 hours behind
    "America/Los_Angeles, 2026-12-01T07:59:59.999999Z, 2026-11-30",
    "America/Los_Angeles, 2026-12-01T08:00:00Z, 2026-12-01",
    // summer: 7 hours behind
    "America/Los_Angeles, 2026-07-01T06:59:59.999999Z, 2026-06-30",
    "America/Los_Angeles, 2026-07-01T07:00:00Z, 2026-07-01",
    // forward on 8 March at 2: 23 hours
    "America/Los_Angeles, 2026-03-08T07:59:59Z, 2026-03-07",
    "America/Los_Angeles, 2026-03-08T08:00:00Z, 2026-03-08",
    "America/Los_Angeles, 2026-03-09T06:59:59Z, 2026-03-08",
    "America/Los_Angeles, 2026-03-09T07:00:00Z, 2026-03-09",
    // back on 1 November at 2: 25 hours
    "America/Los_Angeles, 2026-11-01T06:59:59Z, 2026-10-31",
    "America/Los_Angeles, 2026-11-01T07:00:00Z, 2026-11-01",
    "America/Los_Angeles, 2026-11-02T07:59:59Z, 2026-11-01",
    "America/Los_Angeles, 2026-11-02T08:00:00Z, 2026-11-02"
  })
  void itsDayBeginsAtMidnightOfItsTimeZone(String timeZone, Instant instant, LocalDate day) {
    assertThat(school(timeZone).dayAt(instant)).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, 2026-03-29, 2026-03-28T23:00:00Z",
    "Pacific/Kiritimati, 2026-11-26, 2026-11-25T10:00:00Z",
    // on this day there was no hour from midnight to one
    "America/Sao_Paulo, 2018-11-04, 2018-11-04T03:00:00Z"
  })
  void aDayHasAFirstInstant(String timeZone, LocalDate day, Instant first) {
    assertThat(school(timeZone).beginningOf(day)).isEqualTo(first);
    assertThat(school(timeZone).dayAt(first)).isEqualTo(day);
    assertThat(school(timeZone).dayAt(first.minusNanos(1))).isEqualTo(day.minusDays(1));
  }

  private static School school(String timeZone) {
    return new School(
        7,
        1,
        "GRN",
        "greenwood",
        "Greenwood",
        SchoolStatus.ACTIVE,
        timeZone,
        "en",
        "USD",
        List.of(),
        "9",
        null);
  }
}
