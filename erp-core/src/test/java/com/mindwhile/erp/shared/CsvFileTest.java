package com.mindwhile.erp.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CsvFileTest {

  @Test
  void goesOnBehindTheLastRowUntilThereAreNone() throws IOException {
    CsvFile<Integer> file =
        new CsvFile<>(
            List.of("number", "text", "day", "none"),
            number -> Stream.of(-number, "=" + number, LocalDate.of(2026, 11, number), null),
            List.of(1, 2),
            last -> last == 2 ? List.of(5) : List.of());
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    file.writeTo(out);

    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            "number,text,day,none\r\n-1,'=1,2026-11-01,\r\n-2,'=2,2026-11-02,\r\n"
                + "-5,'=5,2026-11-05,\r\n");
  }
}
