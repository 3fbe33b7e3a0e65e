package com.mindwhile.erp.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilledSchoolsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

  @TempDir private Path folder;

  @Test
  void nothingIsFilledAtFirst() {
    assertThat(of("a").isFilled(1, TODAY)).isFalse();
  }

  @Test
  void whatWasFilledIsRemembered() {
    of("a").note(1, TODAY);
    of("a").note(2, TODAY);

    assertThat(of("a").isFilled(1, TODAY)).isTrue();
    assertThat(of("a").isFilled(2, TODAY)).isTrue();
    assertThat(of("a").isFilled(3, TODAY)).isFalse();
  }

  @Test
  void theNextDayAndTheNextBuildFillMore() {
    of("a").note(1, TODAY);

    assertThat(of("a").isFilled(1, TODAY.plusDays(1))).isFalse();
    assertThat(of("b").isFilled(1, TODAY)).isFalse();
  }

  private FilledSchools of(String build) {
    return FilledSchools.in(folder.resolve("filled.properties"), build);
  }
}
