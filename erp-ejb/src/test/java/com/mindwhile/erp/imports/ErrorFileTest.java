package com.mindwhile.erp.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ErrorFileTest {

  private static final SheetColumns COLUMNS =
      new SheetColumns(List.of("admissionNumber", "errors", "lastName", "phone"));

  @Test
  void hasTheColumnsThatCameAndWhatIsWrong() throws IOException {
    ErrorFile file = new ErrorFile(COLUMNS, ';', false);

    assertThat(
            written(
                file,
                new ErrorFile.Row(3, List.of("1", "old", "Lee; \"Jr\"", "+49 1"), "phone is odd"),
                new ErrorFile.Row(9, List.of("2"), "lastName must not be blank"),
                new ErrorFile.Row(12, List.of("3", "", "=1", "", "more"), "too many")))
        .isEqualTo(
            "admissionNumber;lastName;phone;errors\r\n"
                + "1;\"Lee; \"\"Jr\"\"\";'+49 1;phone is odd\r\n"
                + "2;;;lastName must not be blank\r\n"
                + "3;'=1;;too many;more\r\n");
  }

  @Test
  void readsBackAsItWasSent() throws IOException {
    ErrorFile.Row sent =
        new ErrorFile.Row(2, List.of("1", "", "Ł\nee", "+49 1"), "phone is odd; =and more");

    String text = written(new ErrorFile(COLUMNS, ',', true), sent);
    List<SheetRow> rows = new ArrayList<>();
    CsvSheet sheet = new CsvSheet(text.getBytes(StandardCharsets.UTF_8));
    sheet.read(rows::add, rows::add);

    assertThat(sheet.isMarked()).isTrue();
    assertThat(rows)
        .containsExactly(
            new SheetRow(1, List.of("admissionNumber", "lastName", "phone", "errors")),
            new SheetRow(2, List.of("1", "Ł\nee", "+49 1", "phone is odd; =and more")));
  }

  @Test
  void goesOnAfterTheLastRow() throws IOException {
    List<Integer> asked = new ArrayList<>();
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    new ErrorFile(new SheetColumns(List.of("admissionNumber")), ',', false)
        .writeTo(
            out,
            after -> {
              asked.add(after);
              return after < 7
                  ? List.of(new ErrorFile.Row(after + 4, List.of("x"), "wrong"))
                  : List.of();
            });

    assertThat(asked).containsExactly(0, 4, 8);
    assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(3);
  }

  private static String written(ErrorFile file, ErrorFile.Row... rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    file.writeTo(out, after -> after == 0 ? List.of(rows) : List.of());
    return out.toString(StandardCharsets.UTF_8);
  }
}
