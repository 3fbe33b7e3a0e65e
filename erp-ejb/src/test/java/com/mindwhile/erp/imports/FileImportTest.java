package com.mindwhile.erp.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mindwhile.erp.shared.ConflictException;
import com.mindwhile.erp.shared.FieldViolation;
import com.mindwhile.erp.shared.InvalidInputException;
import com.mindwhile.erp.shared.UnavailableException;
import jakarta.persistence.OptimisticLockException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class FileImportTest {

  private static final ReadSheet SHEET =
      new ReadSheet(
          "\uFEFFadmissionNumber;lastName\n\n\n\n\n\n1;Lee\n".getBytes(StandardCharsets.UTF_8),
          new StudentRows());

  @Test
  void onlyADryRunThatHasEndedIsApplied() {
    FileImport dry = new FileImport(ImportKind.STUDENTS, "SCHOOL_USER 1", true, SHEET);
    FileImport earnest = new FileImport(ImportKind.STUDENTS, "SCHOOL_USER 1", false, SHEET);

    assertThatThrownBy(dry::applyAfterDryRun)
        .isInstanceOf(ConflictException.class)
        .hasMessage("The dry run has not ended");
    assertThatThrownBy(earnest::applyAfterDryRun)
        .isInstanceOf(ConflictException.class)
        .hasMessage("Only a dry run can be applied");
  }

  @Test
  void keepsWhatTheFileLooksLike() {
    FileImport file = new FileImport(ImportKind.STUDENTS, "SCHOOL_USER 1", true, SHEET);

    assertThat(file.columns().names()).containsExactly("admissionNumber", "lastName");
    assertThat(file.separator()).isEqualTo(';');
    assertThat(file.isMarked()).isTrue();
    assertThat(file.lastRow()).isEqualTo(7);
  }

  @Test
  void linesKeepEveryCell() {
    List<String> cells = List.of("", "a,b", "say \"hi\"\r\nyou", " x ", "'", "");

    assertThat(CsvLine.cells(CsvLine.of(cells))).isEqualTo(cells);
    assertThat(CsvLine.cells(CsvLine.of(List.of("")))).containsExactly("");
  }

  @Test
  void partsBeginBehindTheHeader() {
    assertThat(ImportWork.items(1)).isEmpty();
    assertThat(ImportWork.items(2)).containsExactly(2L);
    assertThat(ImportWork.items(51)).containsExactly(2L);
    assertThat(ImportWork.items(52)).containsExactly(2L, 52L);
    assertThat(ImportWork.items(10_001)).hasSize(200).endsWith(9_952L);
  }

  @Test
  void aRowIsRefusedForItsOwnFaultsAlone() {
    assertThat(CellProblem.of(new ConflictException("Another student has that number")))
        .contains(List.of(new CellProblem("", "CONFLICT", "Another student has that number")));
    assertThat(
            CellProblem.of(
                new IllegalStateException(
                    new InvalidInputException(
                        new FieldViolation("birthDate", "PAST_OR_PRESENT", "must be past")))))
        .contains(List.of(new CellProblem("birthDate", "PAST_OR_PRESENT", "must be past")));
    assertThat(
            CellProblem.of(new IllegalStateException(new OptimisticLockException("row changed"))))
        .contains(
            List.of(new CellProblem("", "CONFLICT", "contradicts what others stored meanwhile")));
    assertThat(CellProblem.of(new UnavailableException("away", 5))).isEmpty();
    assertThat(CellProblem.of(new IllegalStateException("bug"))).isEmpty();
  }
}
