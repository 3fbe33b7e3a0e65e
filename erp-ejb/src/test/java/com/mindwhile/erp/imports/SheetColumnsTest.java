package com.mindwhile.erp.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mindwhile.erp.shared.FieldViolation;
import com.mindwhile.erp.shared.InvalidInputException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetColumnsTest {

  private static final List<String> KNOWN = List.of("number", "firstName", "lastName");

  @Test
  void takesThemInAnyOrderAndCase() {
    SheetColumns columns = columns(" LASTNAME ", "errors", "Number");

    assertThat(columns.names()).containsExactly("lastName", "errors", "number");
    assertThat(columns.number("number")).isEqualTo(3);
    assertThat(columns.number("firstName")).isNull();
  }

  @Test
  void namesEachColumnThatIsWrong() {
    assertThat(
            catchThrowableOfType(
                    InvalidInputException.class,
                    () -> columns("lastName", "surname", "lastname", ""))
                .violations())
        .containsExactly(
            new FieldViolation("B1", "UNKNOWN_COLUMN", "is not a column of this kind of file"),
            new FieldViolation("C1", "DUPLICATE_COLUMN", "is there twice: lastName"),
            new FieldViolation("D1", "UNKNOWN_COLUMN", "is not a column of this kind of file"),
            new FieldViolation("number", "MISSING_COLUMN", "is a column the file must have"));
  }

  @Test
  void leavesOutCellsWithoutText() {
    assertThat(columns("number", "firstName", "lastName").byName(List.of("1", "", "Lee", "x")))
        .isEqualTo(Map.of("number", "1", "lastName", "Lee"));
    assertThat(columns("number", "firstName").byName(List.of("1")))
        .isEqualTo(Map.of("number", "1"));
  }

  @ParameterizedTest
  @CsvSource({"1,A", "26,Z", "27,AA", "52,AZ", "53,BA", "702,ZZ", "703,AAA"})
  void lettersAreThoseOfASpreadsheet(int number, String letters) {
    assertThat(SheetColumns.letters(number)).isEqualTo(letters);
  }

  private static SheetColumns columns(String... header) {
    return SheetColumns.of(List.of(header), KNOWN, RowKey.of("number"));
  }
}
