package com.mindwhile.erp.attendance;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a mark {@code m} counts as, in JPQL. */
final class Counting {

  /** The teacher's code {@code c}, and the office's {@code o} of the excuse {@code x}. */
  static final String CODES =
      " join AttendanceCode c on c.id = m.codeId"
          + " left join Excuse x on x.studentId = m.studentId and x.startsOn <= m.day"
          + " and x.endsOn >= m.day"
          + " left join AttendanceCode o on o.id = x.codeId";

  /** An excuse explains an absence; it does not make one. */
  static final String KIND =
      "case when c.kind = com.mindwhile.erp.attendance.CodeKind.ABSENT and x.id is not null"
          + " then com.mindwhile.erp.attendance.CodeKind.EXCUSED else c.kind end";

  /** Only students who are not deleted count, and only days on which they were enrolled. */
  static final String ENROLLED =
      " join Enrollment e on e.studentId = m.studentId and e.sectionId = m.sectionId"
          + " and e.entryDate <= m.day and (e.exitDate is null or e.exitDate > m.day)"
          + " join Student s on s.id = m.studentId and s.deletedAt is null";

  /** How many of the marks are present, late, absent and excused, as {@link Tally} counts them. */
  static final String COUNTS =
      Stream.of(CodeKind.PRESENT, CodeKind.LATE, CodeKind.ABSENT, CodeKind.EXCUSED)
          .map(Counting::of)
          .collect(Collectors.joining(", "));

  private Counting() {}

  /** How many of the marks are of a kind. */
  private static String of(CodeKind kind) {
    String excused = "c.kind = " + name(CodeKind.ABSENT) + " and x.id is not null";
    String condition =
        switch (kind) {
          case ABSENT -> "c.kind = " + name(CodeKind.ABSENT) + " and x.id is null";
          case EXCUSED -> "c.kind = " + name(CodeKind.EXCUSED) + " or (" + excused + ")";
          default -> "c.kind = " + name(kind);
        };
    return "sum(case when " + condition + " then 1 else 0 end)";
  }

  private static String name(CodeKind kind) {
    return "com.mindwhile.erp.attendance.CodeKind." + kind.name();
  }
}
