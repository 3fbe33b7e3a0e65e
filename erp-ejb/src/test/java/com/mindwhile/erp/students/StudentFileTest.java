package com.mindwhile.erp.students;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.shared.PostalAddress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StudentFileTest {

  private static final String HEADER =
      "admissionNumber,lastName,firstName,middleName,birthDate,gender,status,gradeLevel,section,"
          + "email,phone,addressLine1,addressLine2,city,postalCode,country\r\n";

  @Test
  void hasAHeaderEvenWithoutRows() throws IOException {
    assertThat(written(new StudentFile(List.of(), after -> List.of()))).isEqualTo(HEADER);
  }

  @Test
  void goesOnAfterTheLastRowUntilThereAreNone() throws IOException {
    List<Long> asked = new ArrayList<>();
    StudentFile file =
        new StudentFile(
            List.of(row(1, "Ana"), row(4, "Bo")),
            after -> {
              asked.add(after);
              return after == 4 ? List.of(row(9, "Cy")) : List.of();
            });
    assertThat(written(file).lines()).hasSize(4);
    assertThat(asked).containsExactly(4L, 9L);
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
    assertThat(written(new StudentFile(List.of(row), after -> List.of())))
        .isEqualTo(
            HEADER
                + "2026-00001,\"O\"\"Neil, Łukasz\",'=1+1,,2015-02-03,FEMALE,ENROLLED,Grade 5,B,"
                + "a@x.example,'+91 20 555,1 Road,,Pune,411001,IN\r\n");
  }

  private static StudentFileRow row(long id, String name) {
    return new StudentFileRow(
        id,
        "N" + id,
        name,
        name,
        null,
        null,
        null,
        StudentStatus.ENROLLED,
        null,
        null,
        null,
        null,
        null);
  }

  private static String written(StudentFile file) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    file.writeTo(out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
