package com.mindwhile.erp.attendance;

/** A code of the school, as far as registers need it. */
record KnownCode(long id, String code, CodeKind kind) {

  /**
   * What a mark with it counts as, as {@link Counting#KIND} says it.
   *
   * @param isExcused whether the office knows of an excuse for the day
   */
  CodeKind countsAs(boolean isExcused) {
    return kind == CodeKind.ABSENT && isExcused ? CodeKind.EXCUSED : kind;
  }
}
