package com.mindwhile.erp.fees;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.shared.Conditions;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FeeReportFilterTest {

  @Test
  void aReportAboutAllAsksNothingOfSections() {
    assertThat(where(new FeeReportFilter(null, null))).isEqualTo(" where i.amount > 0");
  }

  @Test
  void namesWhatIsWantedAlone() {
    assertThat(where(new FeeReportFilter(null, 5L)))
        .startsWith(" where i.amount > 0 and i.studentId in (select placed.id from (")
        .endsWith(" and fs.id = :sectionId) placed)")
        .contains("f.entryDate <= :today")
        .doesNotContain("gradeLevelId");
    assertThat(where(new FeeReportFilter(3L, null)))
        .endsWith(" and fs.gradeLevelId = :gradeLevelId) placed)")
        .doesNotContain("sectionId)");
  }

  private static String where(FeeReportFilter filter) {
    return filter
        .restrict(new Conditions().and("i.amount > 0"), "i.studentId", LocalDate.of(2026, 11, 25))
        .where();
  }
}
