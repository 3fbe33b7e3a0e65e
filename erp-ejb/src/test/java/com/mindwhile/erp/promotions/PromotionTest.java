package com.mindwhile.erp.promotions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mindwhile.erp.shared.ConflictException;
import com.mindwhile.erp.students.StudentStatus;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PromotionTest {

  private static final Instant DONE = Instant.parse("2027-06-01T09:00:00Z");
  private static final Instant LAST = Instant.parse("2027-06-15T09:00:00Z");

  @Test
  void aSectionIsTakenBackWithinFourteenDays() {
    PromotionSection section = new PromotionSection(1, 2, 3L, false);
    assertThat(section.status()).isEqualTo(SectionStatus.PLANNED);

    section.finish(DONE);
    section.undo(LAST);

    assertThat(section.status()).isEqualTo(SectionStatus.UNDONE);
    assertThat(PromotionSection.undoableUntil(DONE)).isEqualTo(LAST);
    assertThat(PromotionSection.undoableUntil(null)).isNull();
  }

  @Test
  void laterItIsNot() {
    PromotionSection section = new PromotionSection(1, 2, null, true);
    section.finish(DONE);

    assertThatThrownBy(() -> section.undo(LAST.plusNanos(1_000)))
        .isInstanceOf(ConflictException.class)
        .hasMessage("The promotion could be undone until 2027-06-15T09:00:00Z only");
    assertThat(section.status()).isEqualTo(SectionStatus.DONE);
  }

  @Test
  void whoStaysAtTheSchoolKeepsTheirStatus() {
    assertThat(Arrays.stream(Outcome.values()).filter(Outcome::staysAtSchool))
        .containsExactly(Outcome.PROMOTE, Outcome.REPEAT);
    assertThat(Outcome.GRADUATE.status()).isEqualTo(StudentStatus.GRADUATED);
    assertThat(Outcome.LEAVE.status()).isEqualTo(StudentStatus.WITHDRAWN);
  }
}
