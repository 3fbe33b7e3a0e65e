package com.mindwhile.erp.marks;

import com.mindwhile.erp.shared.FieldViolation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What can be entered in an assessment. */
record MarkSheetRules(BigDecimal maxMarks, Set<Long> students) {

  MarkSheetRules {
    students = Set.copyOf(students);
  }

  /**
   * Checks all rows.
   *
   * @throws MarksRefusedException naming every row that cannot be entered
   */
  void require(List<MarkEntryInput> rows) {
    List<FieldViolation> violations = new ArrayList<>();
    Set<Long> seen = new HashSet<>();
    for (int i = 0; i < rows.size(); i++) {
      MarkEntryInput row = rows.get(i);
      if (!students.contains(row.studentId())) {
        violations.add(
            violation(i, "studentId", "NOT_ATTENDING", "does not attend on the day it is held"));
      } else if (!seen.add(row.studentId())) {
        violations.add(violation(i, "studentId", "TWICE", "is there already"));
      }
      wrong(row).ifPresent(violation("marks[" + i + "].marks", violations));
    }
    if (!violations.isEmpty()) {
      throw new MarksRefusedException(violations);
    }
  }

  private Optional<String> wrong(MarkEntryInput row) {
    if (row.status() != MarkStatus.SCORED) {
      return row.marks() == null ? Optional.empty() : Optional.of("must be left out");
    }
    if (row.marks() == null) {
      return Optional.of("must be there");
    }
    boolean within = row.marks().signum() >= 0 && row.marks().compareTo(maxMarks) <= 0;
    return within
        ? Optional.empty()
        : Optional.of("must be from 0 to " + maxMarks.stripTrailingZeros().toPlainString());
  }

  private static Consumer<String> violation(String field, List<FieldViolation> violations) {
    return message -> violations.add(new FieldViolation(field, "MARKS", message));
  }

  private static FieldViolation violation(int row, String field, String code, String message) {
    return new FieldViolation("marks[" + row + "]." + field, code, message);
  }
}
