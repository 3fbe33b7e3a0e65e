package com.mindwhile.erp.teachers;

import com.mindwhile.erp.audit.school.AuditTrail;
import com.mindwhile.erp.shared.CsvFile;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/**
 * Gives the list of teachers out as a file, which can be imported again. The rows are read in
 * pages, each in a transaction of its own: a teacher who is changed meanwhile is there as before or
 * as after.
 */
@ApplicationScoped
public class TeacherExport {

  private static final int ROWS_AT_ONCE = 500;
  private static final List<String> HEADER =
      List.of(
          "employeeNumber",
          "lastName",
          "firstName",
          "email",
          "phone",
          "qualifications",
          "employedFrom",
          "employedTo");

  @EJB private Teachers teachers;
  @EJB private AuditTrail audit;

  /**
   * The file of the teachers the caller may see, with what the caller may see of each. That it was
   * asked for is audited.
   *
   * @throws com.mindwhile.erp.shared.ForbiddenException if the deleted ones are wanted by somebody
   *     who may not delete
   */
  public CsvFile<TeacherView> open(TeacherFilter filter) {
    List<TeacherView> first = teachers.following(filter, 0, ROWS_AT_ONCE);
    audit.record("TEACHERS_EXPORTED", "teachers", null);
    return new CsvFile<>(
        HEADER,
        TeacherExport::cells,
        first,
        last -> teachers.following(filter, last.id(), ROWS_AT_ONCE));
  }

  private static Stream<Object> cells(TeacherView teacher) {
    return Stream.of(
        teacher.employeeNumber(),
        teacher.lastName(),
        teacher.firstName(),
        teacher.email(),
        teacher.phone(),
        teacher.qualifications(),
        teacher.employedFrom(),
        teacher.employedTo());
  }
}
