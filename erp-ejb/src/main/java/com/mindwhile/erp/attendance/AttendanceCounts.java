package com.mindwhile.erp.attendance;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How often students were there.
 *
 * @param enrolledDays on how many school days so far the students were enrolled, each counted
 * @param present marks on these days that count as present
 * @param late marks on these days that count as late
 * @param absent marks on these days that count as absent
 * @param excused marks on these days that count as excused
 * @param attendanceRate of all these marks, the percentage of present and late, to two decimals,
 *     half a hundredth up; null without marks
 */
public record AttendanceCounts(
    long enrolledDays,
    long present,
    long late,
    long absent,
    long excused,
    BigDecimal attendanceRate) {

  private static final int DECIMALS = 2;

  /** Counts with their rate. */
  public static AttendanceCounts of(
      long enrolledDays, long present, long late, long absent, long excused) {
    long all = present + late + absent + excused;
    BigDecimal rate =
        all == 0
            ? null
            : BigDecimal.valueOf((present + late) * 100)
                .divide(BigDecimal.valueOf(all), DECIMALS, RoundingMode.HALF_UP);
    return new AttendanceCounts(enrolledDays, present, late, absent, excused, rate);
  }
}
