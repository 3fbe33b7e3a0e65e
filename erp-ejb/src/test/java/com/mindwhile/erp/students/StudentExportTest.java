package com.mindwhile.erp.students;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.shared.CsvFile;
import com.mindwhile.erp.shared.PostalAddress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class StudentExportTest {

  private static final String HEADER =
      "admissionNumber,lastName,firstName,middleName,birthDate,gender,status,gradeLevel,section,"
          + "email,phone,addressLine1,addressLine2,city,postalCode,country\r\n";

  @Test
  void hasAHeaderEvenWithoutRows() throws IOException {
    assertThat(written()).isEqualTo(HEADER);
  }

  @Test
  void quotesAndDisarms() throws IOException {
    StudentFileRow row =
        new StudentFileRow(
            1,
            "2026-00001",
            "O\"Neil, Łukasz",
            "=1+1",
            null,
            LocalDate.of(2015, 2, 3),
            Gender.FEMALE,
            StudentStatus.ENROLLED,
            "Grade 5",
            "B",
            "a@x.example",
            "+91 20 555",
            new PostalAddress("1 Road", null, "Pune", "411001", "IN"));
    assertThat(written(row))
        .isEqualTo(
            HEADER
                + "2026-00001,\"O\"\"Neil, Łukasz\",'=1+1,,2015-02-03,FEMALE,ENROLLED,Grade 5,B,"
                + "a@x.example,'+91 20 555,1 Road,,Pune,411001,IN\r\n");
  }

  private static String written(StudentFileRow... rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new CsvFile<>(StudentExport.HEADER, StudentExport::cells, List.of(rows), last -> List.of())
        .writeTo(out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
