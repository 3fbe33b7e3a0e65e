package com.mindwhile.erp.promotions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mindwhile.erp.shared.ConflictException;
import com.mindwhile.erp.shared.RuleBrokenException;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PromotionTest {

  private static final Instant NOW = Instant.parse("2027-07-10T09:00:00Z");

  private final Promotion promotion = new Promotion(new PromotionInput(1L, 2L, null));

  @Test
  void isWorkedOnByOneAtATime() {
    promotion.begin(PromotionStep.APPLY, NOW);

    assertThat(promotion.statusAt(NOW)).isEqualTo(PromotionStatus.STARTED);
    assertThatThrownBy(() -> promotion.begin(PromotionStep.UNDO, NOW.plusSeconds(1)))
        .isInstanceOf(ConflictException.class)
        .hasMessage("The promotion is being worked on");
    assertThatThrownBy(() -> promotion.change(NOW.plusSeconds(1)))
        .isInstanceOf(ConflictException.class);
  }

  @Test
  void isInterruptedTwoMinutesAfterTheLastSignOfLife() {
    promotion.begin(PromotionStep.APPLY, NOW);
    promotion.progress(PromotionStep.APPLY, true, NOW.plusSeconds(60));

    assertThat(promotion.statusAt(NOW.plusSeconds(179))).isEqualTo(PromotionStatus.STARTED);
    assertThat(promotion.statusAt(NOW.plusSeconds(180))).isEqualTo(PromotionStatus.INTERRUPTED);
    promotion.begin(PromotionStep.APPLY, NOW.plusSeconds(180));
    assertThat(promotion.statusAt(NOW.plusSeconds(180))).isEqualTo(PromotionStatus.STARTED);
    assertThat(promotion.startedAt()).isEqualTo(NOW.plusSeconds(180));
  }

  /** Its thread may be busy with others for a while. */
  @Test
  void waitsForItsTurnWithoutASignOfLife() {
    promotion.begin(PromotionStep.APPLY, NOW);
    assertThat(promotion.statusAt(NOW.plusSeconds(899))).isEqualTo(PromotionStatus.STARTED);
    assertThat(promotion.statusAt(NOW.plusSeconds(900))).isEqualTo(PromotionStatus.INTERRUPTED);

    promotion.work(NOW, NOW.plusSeconds(600));
    assertThat(promotion.statusAt(NOW.plusSeconds(719))).isEqualTo(PromotionStatus.STARTED);
    assertThat(promotion.statusAt(NOW.plusSeconds(720))).isEqualTo(PromotionStatus.INTERRUPTED);
    assertThatThrownBy(() -> promotion.work(NOW, NOW.plusSeconds(720)))
        .isInstanceOf(ConflictException.class);
  }

  @Test
  void aRunThatWaitedForTooLongLeavesItToTheNext() {
    promotion.begin(PromotionStep.APPLY, NOW);
    promotion.begin(PromotionStep.UNDO, NOW.plusSeconds(900));

    assertThatThrownBy(() -> promotion.work(NOW, NOW.plusSeconds(901)))
        .isInstanceOf(ConflictException.class);
    promotion.work(NOW.plusSeconds(900), NOW.plusSeconds(901));
  }

  @Test
  void aSectionAloneDoesNotReviveWhatIsInterrupted() {
    promotion.begin(PromotionStep.APPLY, NOW);
    promotion.work(NOW, NOW);
    promotion.progress(PromotionStep.APPLY, true, NOW.plusSeconds(120));
    assertThat(promotion.statusAt(NOW.plusSeconds(120))).isEqualTo(PromotionStatus.PLANNED);

    promotion.begin(PromotionStep.APPLY, NOW.plusSeconds(121));
    promotion.work(NOW.plusSeconds(121), NOW.plusSeconds(121));
    promotion.progress(PromotionStep.APPLY, false, NOW.plusSeconds(241));
    assertThat(promotion.statusAt(NOW.plusSeconds(241))).isEqualTo(PromotionStatus.COMPLETED);
    assertThat(promotion.endedAt()).isEqualTo(NOW.plusSeconds(241));
  }

  @Test
  void failsIfASectionWasRefused() {
    promotion.begin(PromotionStep.APPLY, NOW);
    promotion.end(true, NOW.plusSeconds(5));
    assertThat(promotion.statusAt(NOW.plusSeconds(5))).isEqualTo(PromotionStatus.FAILED);

    promotion.begin(PromotionStep.APPLY, NOW.plusSeconds(6));
    assertThat(promotion.endedAt()).isNull();
    promotion.end(false, NOW.plusSeconds(9));
    assertThat(promotion.statusAt(NOW.plusSeconds(999))).isEqualTo(PromotionStatus.COMPLETED);
    assertThat(promotion.endedAt()).isEqualTo(NOW.plusSeconds(9));
  }

  @Test
  void isCompletedWithItsLastSectionToo() {
    promotion.progress(PromotionStep.APPLY, true, NOW);
    assertThat(promotion.statusAt(NOW)).isEqualTo(PromotionStatus.PLANNED);
    promotion.progress(PromotionStep.APPLY, false, NOW);
    assertThat(promotion.statusAt(NOW)).isEqualTo(PromotionStatus.COMPLETED);
    assertThat(promotion.step()).isEqualTo(PromotionStep.APPLY);
  }

  @Test
  void theEnrolmentsEndWithTheYearAndBeginWithTheNext() {
    YearEnd year = new YearEnd(LocalDate.of(2027, 6, 30), LocalDate.of(2027, 9, 1));
    assertThat(year.exitDate()).isEqualTo(LocalDate.of(2027, 7, 1));
    LocalDate sameDay = LocalDate.of(2027, 6, 30);
    assertThatThrownBy(() -> new YearEnd(sameDay, sameDay))
        .isInstanceOf(RuleBrokenException.class)
        .hasMessage("The year to go to begins after the other has ended");
  }

  @Test
  void seatsAreShortByOneTooMany() {
    PromotionSeats full = new PromotionSeats(8, "Grade 8", "A", 30, 2, 28);
    assertThat(full.isShort()).isFalse();
    PromotionSeats over = new PromotionSeats(8, "Grade 8", "A", 30, 3, 28);
    assertThat(over.isShort()).isTrue();
    assertThat(over.shortage()).isEqualTo("Grade 8 A has 30 seats and would have 31 students");
    assertThat(new PromotionSeats(8, "Grade 8", "A", null, 300, 28).isShort()).isFalse();
  }
}
