package com.mindwhile.erp.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mindwhile.erp.shared.RuleBrokenException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ReadSheetTest {

  @Test
  void findsRowsAboutTheSame() {
    ReadSheet sheet = read("lastName;admissionNumber\nLee;a1\n\nLi;A2\nLo;A1\nLu;\nLy;\nLa;a1\n");

    assertThat(sheet.columns().names()).containsExactly("lastName", "admissionNumber");
    assertThat(sheet.separator()).isEqualTo(';');
    assertThat(sheet.isMarked()).isFalse();
    assertThat(sheet.count()).isEqualTo(6);
    assertThat(sheet.lastRow()).isEqualTo(8);
    Map<Integer, Integer> sameAs = new TreeMap<>();
    sheet.forEachRow(row -> sameAs.put(row.number(), sheet.sameAs(row)));
    assertThat(sameAs.keySet()).containsExactly(2, 4, 5, 6, 7, 8);
    assertThat(sameAs).containsEntry(5, 2).containsEntry(8, 2);
    assertThat(sameAs.values()).containsExactly(null, null, 2, null, null, 2);
  }

  @Test
  void aFileHasRowsButNotTooMany() {
    assertThatThrownBy(() -> read("admissionNumber\n\n"))
        .isInstanceOf(RuleBrokenException.class)
        .hasMessage("The file has no rows below its header");
    String most = "admissionNumber\n" + "1\n".repeat(ReadSheet.MOST_ROWS);
    assertThat(read(most).count()).isEqualTo(50_000);
    assertThatThrownBy(() -> read(most + "1\n"))
        .isInstanceOf(RuleBrokenException.class)
        .hasMessage("A file has at most 50000 rows");
  }

  private static ReadSheet read(String text) {
    return new ReadSheet(text.getBytes(StandardCharsets.UTF_8), new StudentRows());
  }
}
