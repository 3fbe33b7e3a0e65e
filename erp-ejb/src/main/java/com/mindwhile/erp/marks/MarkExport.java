package com.mindwhile.erp.marks;

import com.mindwhile.erp.audit.school.AuditTrail;
import com.mindwhile.erp.shared.CsvFile;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/**
 * Gives the list of marks out as a file, which can be imported again. The rows are read in pages,
 * each in a transaction of its own: a mark that is corrected meanwhile is there as before or as
 * after.
 */
@ApplicationScoped
public class MarkExport {

  private static final int ROWS_AT_ONCE = 500;
  private static final List<String> HEADER =
      List.of(
          "assessmentId",
          "admissionNumber",
          "status",
          "marks",
          "note",
          "lastName",
          "firstName",
          "assessment");

  @EJB private Marks marks;
  @EJB private AuditTrail audit;

  /** The file of the marks the caller may see. That it was asked for is audited. */
  public CsvFile<MarkFileRow> open(MarkFilter filter) {
    List<MarkFileRow> first = marks.following(filter, 0, ROWS_AT_ONCE);
    audit.record("MARKS_EXPORTED", "marks", null);
    return new CsvFile<>(
        HEADER, MarkExport::cells, first, last -> marks.following(filter, last.id(), ROWS_AT_ONCE));
  }

  private static Stream<Object> cells(MarkFileRow row) {
    return Stream.of(
        row.assessmentId(),
        row.admissionNumber(),
        row.status(),
        row.marks(),
        row.note(),
        row.lastName(),
        row.firstName(),
        row.assessment());
  }
}
