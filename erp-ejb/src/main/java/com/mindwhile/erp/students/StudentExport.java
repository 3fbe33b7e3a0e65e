package com.mindwhile.erp.students;

import com.mindwhile.erp.audit.school.AuditTrail;
import com.mindwhile.erp.shared.CsvFile;
import com.mindwhile.erp.shared.PostalAddress;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/**
 * Gives the list of students out as a file. The rows are read in pages, each in a transaction of
 * its own: a student who is changed meanwhile is in the file as before or as after.
 */
@ApplicationScoped
public class StudentExport {

  private static final int ROWS_AT_ONCE = 500;
  static final List<String> HEADER =
      List.of(
          "admissionNumber",
          "lastName",
          "firstName",
          "middleName",
          "birthDate",
          "gender",
          "status",
          "gradeLevel",
          "section",
          "email",
          "phone",
          "addressLine1",
          "addressLine2",
          "city",
          "postalCode",
          "country");
  private static final PostalAddress NO_ADDRESS = new PostalAddress(null, null, null, null, null);

  @EJB private StudentDirectory directory;
  @EJB private AuditTrail audit;

  /**
   * The file of the students the caller may export, without medical notes. That it was asked for is
   * audited.
   *
   * @throws com.mindwhile.erp.shared.ForbiddenException if the deleted ones are wanted by somebody
   *     who may not delete
   */
  public CsvFile<StudentFileRow> open(StudentFilter filter) {
    List<StudentFileRow> first = directory.rows(filter, 0, ROWS_AT_ONCE);
    audit.record("STUDENTS_EXPORTED", "students", null);
    return new CsvFile<>(
        HEADER,
        StudentExport::cells,
        first,
        last -> directory.rows(filter, last.id(), ROWS_AT_ONCE));
  }

  static Stream<Object> cells(StudentFileRow row) {
    PostalAddress address = row.address() == null ? NO_ADDRESS : row.address();
    return Stream.of(
        row.admissionNumber(),
        row.lastName(),
        row.firstName(),
        row.middleName(),
        row.birthDate(),
        row.gender(),
        row.status(),
        row.gradeLevel(),
        row.section(),
        row.email(),
        row.phone(),
        address.line1(),
        address.line2(),
        address.city(),
        address.postalCode(),
        address.country());
  }
}
