package com.mindwhile.erp.attendance;

/** Counts attendance. */
final class Tally {

  private long enrolledDays;
  private long present;
  private long late;
  private long absent;
  private long excused;

  /** Counts days on which students were enrolled. */
  void enrol(long days) {
    enrolledDays += days;
  }

  /**
   * Counts marks.
   *
   * @param row after its first column how many are present, late, absent and excused
   */
  void countMarks(Object[] row) {
    present += (Long) row[1];
    late += (Long) row[2];
    absent += (Long) row[3];
    excused += (Long) row[4];
  }

  /** Counts what another has counted. */
  void add(Tally other) {
    enrolledDays += other.enrolledDays;
    present += other.present;
    late += other.late;
    absent += other.absent;
    excused += other.excused;
  }

  AttendanceCounts counts() {
    return AttendanceCounts.of(enrolledDays, present, late, absent, excused);
  }
}
