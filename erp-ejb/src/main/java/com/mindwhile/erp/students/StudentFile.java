package com.mindwhile.erp.students;

import com.mindwhile.erp.shared.CsvFile;
import com.mindwhile.erp.shared.PostalAddress;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Stream;

/** Students as a CSV file. */
public final class StudentFile {

  private static final List<String> HEADER =
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

  private final CsvFile<StudentFileRow> file;

  /**
   * A file.
   *
   * @param first its first rows; none if it has none
   * @param following gives the rows after the one with that id; none after the last
   */
  StudentFile(List<StudentFileRow> first, LongFunction<List<StudentFileRow>> following) {
    file = new CsvFile<>(HEADER, StudentFile::cells, first, last -> following.apply(last.id()));
  }

  /** Writes the whole file. */
  public void writeTo(OutputStream out) throws IOException {
    file.writeTo(out);
  }

  private static Stream<Object> cells(StudentFileRow row) {
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
