package com.mindwhile.erp.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mindwhile.erp.shared.FieldViolation;
import com.mindwhile.erp.shared.InvalidInputException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvSheetTest {

  private static final String MARK = "\uFEFF";

  @Test
  void readsCommasAndSemicolons() {
    assertThat(rows("a,b\n1,2;3\n")).containsExactly(row(1, "a", "b"), row(2, "1", "2;3"));
    assertThat(rows("a;b\n1;2,3\n")).containsExactly(row(1, "a", "b"), row(2, "1", "2,3"));
  }

  @Test
  void separatorsInsideQuotesOfTheHeaderDoNotCount() {
    CsvSheet sheet = sheet("\"a;;;\",b\n");

    assertThat(sheet.separator()).isEqualTo(',');
    assertThat(rows("\"a;;;\",b\n")).containsExactly(row(1, "a;;;", "b"));
  }

  @Test
  void readsUtf8WithAMarkAndWithout() {
    assertThat(rows("a\nŁukasz\n")).containsExactly(row(1, "a"), row(2, "Łukasz"));
    assertThat(rows(MARK + "a\nŁukasz\n")).containsExactly(row(1, "a"), row(2, "Łukasz"));
    assertThat(sheet(MARK + "a\n").isMarked()).isTrue();
    assertThat(sheet("a\n").isMarked()).isFalse();
  }

  @Test
  void aRowIsARecordHoweverManyLinesItHas() {
    assertThat(rows("a,b\r\n\"one\r\ntwo\",\"say \"\"hi\"\"\"\r\n3,4\r\n"))
        .containsExactly(row(1, "a", "b"), row(2, "one\r\ntwo", "say \"hi\""), row(3, "3", "4"));
  }

  @Test
  void emptyRowsAreLeftOutAndCounted() {
    assertThat(rows("a,b\n\n , \n1,2\n\n5,6"))
        .containsExactly(row(1, "a", "b"), row(4, "1", "2"), row(6, "5", "6"));
  }

  @Test
  void whatWasDisarmedComesBack() {
    assertThat(rows("a,b,c\n'+49 30 1,'=1, 'x\n"))
        .containsExactly(row(1, "a", "b", "c"), row(2, "+49 30 1", "=1", "'x"));
  }

  @Test
  void refusesWhatIsNotUtf8() {
    byte[] latin = "a\nZoë\n".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(violation(latin))
        .isEqualTo(new FieldViolation("", "UNREADABLE", "the file is not UTF-8"));
    assertThat(violation("a,b\n1,2\n".getBytes(StandardCharsets.UTF_16)).code())
        .isEqualTo("UNREADABLE");
  }

  @Test
  void refusesQuotesThatDoNotEnd() {
    assertThat(violation("a,b\n1,2\n3,\"4\n5,6\n".getBytes(UTF_8)))
        .isEqualTo(
            new FieldViolation(
                "", "UNREADABLE", "the quotes of row 3 are not those of a CSV file"));
  }

  @Test
  void refusesAFileWithoutAHeader() {
    assertThat(violation(new byte[0]).code()).isEqualTo("REQUIRED");
    assertThat(violation(MARK.getBytes(UTF_8)).code()).isEqualTo("REQUIRED");
  }

  @Test
  void refusesALineOfVeryManyCells() {
    byte[] wide = ",".repeat(10_001).getBytes(UTF_8);

    assertThatThrownBy(() -> new CsvSheet(wide)).isInstanceOf(InvalidInputException.class);
    assertThat(rows(",".repeat(10_000))).hasSize(1);
  }

  @Test
  void aRowOfSeveralLinesHasNoMoreCells() {
    String half = "\"a\n\"\"b\"" + ",".repeat(6_000);
    byte[] wide = (MARK + half + half).getBytes(UTF_8);

    assertThatThrownBy(() -> new CsvSheet(wide)).isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(() -> sheet("a\"\"\n" + half + half))
        .isInstanceOf(InvalidInputException.class);
    assertThat(rows(half + "\n" + half)).hasSize(2);
  }

  /** What doubles its quotes would not fit into the database any more. */
  @Test
  void refusesARowOfVeryMuchText() {
    String most = "x".repeat(CsvSheet.MOST_BYTES);
    byte[] quotes = ("a\n\"" + "\"\"".repeat(CsvSheet.MOST_BYTES) + "\"\n").getBytes(UTF_8);

    assertThat(violation(quotes))
        .isEqualTo(new FieldViolation("", "ROW_TOO_LONG", "a row has more than 262144 bytes"));
    assertThat(violation(("a\n\"" + "x\n".repeat(200_000) + "\"\n").getBytes(UTF_8)).code())
        .isEqualTo("ROW_TOO_LONG");
    assertThat(rows("a\n" + most + "\n" + most + "\n")).hasSize(3);
  }

  @Test
  void separatorsInsideQuotesAreNoCells() {
    String text = ",".repeat(20_000);

    assertThat(rows("a,b\n\"" + text + "\",c\n")).endsWith(row(2, text, "c"));
  }

  private static FieldViolation violation(byte[] file) {
    return catchThrowableOfType(
            InvalidInputException.class, () -> new CsvSheet(file).read(header -> {}, row -> {}))
        .violations()
        .get(0);
  }

  private static List<SheetRow> rows(String text) {
    List<SheetRow> rows = new ArrayList<>();
    sheet(text).read(rows::add, rows::add);
    return rows;
  }

  private static CsvSheet sheet(String text) {
    return new CsvSheet(text.getBytes(UTF_8));
  }

  private static SheetRow row(int number, String... cells) {
    return new SheetRow(number, List.of(cells));
  }
}
