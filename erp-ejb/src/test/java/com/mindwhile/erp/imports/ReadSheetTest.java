package com.mindwhile.erp.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mindwhile.erp.shared.RuleBrokenException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadSheetTest {

  @Test
  void findsRowsAboutTheSame() {
    ReadSheet sheet = read("lastName;admissionNumber\nLee;a1\n\nLi;A2\nLo;A1\nLu;\nLy;\nLa;a1\n");

    assertThat(sheet.columns().names()).containsExactly("lastName", "admissionNumber");
    assertThat(sheet.separator()).isEqualTo(';');
    assertThat(sheet.marked()).isFalse();
    assertThat(sheet.lastRow()).isEqualTo(8);
    assertThat(sheet.rows())
        .containsExactly(
            new ReadSheet.Row(2, List.of("Lee", "a1"), null),
            new ReadSheet.Row(4, List.of("Li", "A2"), null),
            new ReadSheet.Row(5, List.of("Lo", "A1"), 2),
            new ReadSheet.Row(6, List.of("Lu", ""), null),
            new ReadSheet.Row(7, List.of("Ly", ""), null),
            new ReadSheet.Row(8, List.of("La", "a1"), 2));
  }

  @Test
  void aFileHasRowsButNotTooMany() {
    assertThatThrownBy(() -> read("admissionNumber\n\n"))
        .isInstanceOf(RuleBrokenException.class)
        .hasMessage("The file has no rows below its header");
    String most = "admissionNumber\n" + "1\n".repeat(ReadSheet.MOST_ROWS);
    assertThat(read(most).rows()).hasSize(50_000);
    assertThatThrownBy(() -> read(most + "1\n"))
        .isInstanceOf(RuleBrokenException.class)
        .hasMessage("A file has at most 50000 rows");
  }

  private static ReadSheet read(String text) {
    return ReadSheet.of(text.getBytes(StandardCharsets.UTF_8), new StudentRows());
  }
}
