package com.mindwhile.erp.students;

import com.mindwhile.erp.shared.CsvCells;
import com.mindwhile.erp.shared.PostalAddress;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Students as a CSV file (RFC 4180, UTF-8, with a header line), written while it is read from the
 * database: never more than some hundred rows are in memory.
 */
public final class StudentFile {

  private static final String[] HEADER = {
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
    "country"
  };
  private static final PostalAddress NO_ADDRESS = new PostalAddress(null, null, null, null, null);

  private final List<StudentFileRow> first;
  private final LongFunction<List<StudentFileRow>> following;

  /**
   * A file.
   *
   * @param first its first rows; none if it has none
   * @param following gives the rows after the one with that id; none after the last
   */
  StudentFile(List<StudentFileRow> first, LongFunction<List<StudentFileRow>> following) {
    this.first = first;
    this.following = following;
  }

  /** Writes the whole file. */
  public void writeTo(OutputStream out) throws IOException {
    BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    CSVPrinter csv = new CSVPrinter(writer, CSVFormat.RFC4180);
    csv.printRecord((Object[]) HEADER);
    List<StudentFileRow> rows = first;
    while (!rows.isEmpty()) {
      for (StudentFileRow row : rows) {
        csv.printRecord(cells(row));
      }
      rows = following.apply(rows.get(rows.size() - 1).id());
    }
    csv.flush();
  }

  private static Stream<String> cells(StudentFileRow row) {
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
            address.country())
        .map(CsvCells::of);
  }
}
