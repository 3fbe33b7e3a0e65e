package com.mindwhile.erp.students;

import com.mindwhile.erp.audit.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Gives the list of students out as a file. The rows are read in pages, each in a transaction of
 * its own: a student who is changed meanwhile is in the file as before or as after.
 */
@ApplicationScoped
public class StudentExport {

  private static final int ROWS_AT_ONCE = 500;

  @Inject private StudentDirectory directory;
  @Inject private AuditTrail audit;

  /**
   * The file of the students the caller may export, without medical notes. That it was asked for is
   * audited.
   *
   * @throws com.mindwhile.erp.shared.ForbiddenException if the deleted ones are wanted by somebody
   *     who may not delete
   */
  public StudentFile open(StudentFilter filter) {
    List<StudentFileRow> first = directory.rows(filter, 0, ROWS_AT_ONCE);
    audit.record("STUDENTS_EXPORTED", "students", null);
    return new StudentFile(first, after -> directory.rows(filter, after, ROWS_AT_ONCE));
  }
}
