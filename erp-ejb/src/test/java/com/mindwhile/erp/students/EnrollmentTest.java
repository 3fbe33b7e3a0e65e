package com.mindwhile.erp.students;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mindwhile.erp.shared.RuleBrokenException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EnrollmentTest {

  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

  @Test
  void overlapsWhereADayBelongsToBoth() {
    Enrollment summer = enrollment(DAY, DAY.plusDays(30));
    assertThat(summer.overlaps(enrollment(DAY.plusDays(29), null))).isTrue();
    assertThat(enrollment(DAY.plusDays(29), null).overlaps(summer)).isTrue();
    assertThat(summer.overlaps(enrollment(DAY.minusDays(10), DAY.plusDays(1)))).isTrue();
    assertThat(summer.overlaps(enrollment(DAY.plusDays(5), DAY.plusDays(6)))).isTrue();
    assertThat(enrollment(DAY, null).overlaps(enrollment(DAY.plusYears(9), null))).isTrue();
  }

  @Test
  void leavesOneSectionAndEntersTheNextOnTheSameDay() {
    Enrollment summer = enrollment(DAY, DAY.plusDays(30));
    assertThat(summer.overlaps(enrollment(DAY.plusDays(30), null))).isFalse();
    assertThat(summer.overlaps(enrollment(DAY.minusDays(30), DAY))).isFalse();
  }

  @Test
  void neverStartedOverlapsNothing() {
    Enrollment never = enrollment(DAY.plusDays(5), DAY.plusDays(5));
    assertThat(never.overlaps(enrollment(DAY, null))).isFalse();
    assertThat(enrollment(DAY, null).overlaps(never)).isFalse();
    assertThat(never.givesPlaceFrom(DAY.plusDays(5))).isFalse();
  }

  @Test
  void givesAPlaceUntilTheDayBeforeTheExit() {
    Enrollment summer = enrollment(DAY, DAY.plusDays(30));
    assertThat(summer.givesPlaceFrom(DAY.plusDays(29))).isTrue();
    assertThat(summer.givesPlaceFrom(DAY.plusDays(30))).isFalse();
    assertThat(enrollment(DAY, null).givesPlaceFrom(DAY.plusYears(20))).isTrue();
  }

  @Test
  void endsOnce() {
    Enrollment open = enrollment(DAY, null);
    open.leave(new LeaveInput(DAY.plusDays(3), "moved"));
    assertThat(open.givesPlaceFrom(DAY.plusDays(3))).isFalse();
    LeaveInput again = new LeaveInput(DAY.plusDays(4), "moved");
    assertThatThrownBy(() -> open.leave(again))
        .isInstanceOf(RuleBrokenException.class)
        .hasMessage("The enrolment has an exit date already");
  }

  @Test
  void goesOnAfterItsEndIsTakenBack() {
    Enrollment open = enrollment(DAY, null);
    LeaveInput exit = new LeaveInput(DAY.plusDays(3), "Promoted");
    open.leave(exit);
    assertThat(open.endsWith(exit)).isTrue();
    assertThat(open.endsWith(new LeaveInput(DAY.plusDays(3), "moved"))).isFalse();
    assertThat(open.endsWith(new LeaveInput(DAY.plusDays(4), "Promoted"))).isFalse();
    open.reopen();
    assertThat(open.endsWith(exit)).isFalse();
    assertThat(open.givesPlaceFrom(DAY.plusYears(20))).isTrue();
  }

  @Test
  void hasNoDayAfterItIsTakenBack() {
    Enrollment next = enrollment(DAY, null);
    assertThat(next.overlaps(enrollment(DAY.minusDays(9), null))).isTrue();
    next.annul("Taken back");
    assertThat(next.overlaps(enrollment(DAY.minusDays(9), null))).isFalse();
    assertThat(next.givesPlaceFrom(DAY)).isFalse();
  }

  @Test
  void losesAPlaceByACorrectionToAnotherSectionOrAnEarlierEnd() {
    Enrollment.Place open = new Enrollment.Place(1, DAY, null);
    Enrollment.Place week = new Enrollment.Place(1, DAY, DAY.plusDays(7));
    Enrollment elsewhere = new Enrollment(1, new EnrollmentInput(2L, DAY, "moved", null, null));

    assertThat(enrollment(DAY, DAY.plusDays(7)).lost(open)).contains(DAY.plusDays(7));
    assertThat(enrollment(DAY, DAY.plusDays(3)).lost(week)).contains(DAY.plusDays(3));
    assertThat(elsewhere.lost(week)).contains(DAY);
    assertThat(enrollment(DAY, DAY.plusDays(7)).lost(week)).isEmpty();
    assertThat(enrollment(DAY, DAY.plusDays(8)).lost(week)).isEmpty();
    assertThat(enrollment(DAY, null).lost(week)).isEmpty();
    assertThat(elsewhere.lost(new Enrollment.Place(1, DAY, DAY))).as("had none").isEmpty();
  }

  @Test
  void gainsAPlaceByACorrectionToAnotherSectionOrMoreDaysToCome() {
    Enrollment.Place open = new Enrollment.Place(1, DAY, null);
    Enrollment.Place week = new Enrollment.Place(1, DAY, DAY.plusDays(7));
    Enrollment elsewhere = new Enrollment(1, new EnrollmentInput(2L, DAY, "moved", null, null));

    assertThat(elsewhere.gained(open, DAY)).isTrue();
    assertThat(enrollment(DAY, null).gained(week, DAY)).isTrue();
    assertThat(enrollment(DAY, DAY.plusDays(8)).gained(week, DAY)).isTrue();
    assertThat(enrollment(DAY.minusDays(1), null).gained(open, DAY.minusDays(1))).isTrue();
    assertThat(enrollment(DAY.minusDays(1), null).gained(open, DAY)).isFalse();
    assertThat(enrollment(DAY.plusDays(1), DAY.plusDays(7)).gained(week, DAY)).isFalse();
    assertThat(enrollment(DAY, DAY.plusDays(8)).gained(week, DAY.plusDays(8))).isFalse();
  }

  @Test
  void doesNotEndBeforeItBegins() {
    Enrollment open = enrollment(DAY, null);
    LeaveInput early = new LeaveInput(DAY.minusDays(1), "moved");
    assertThatThrownBy(() -> open.leave(early)).isInstanceOf(RuleBrokenException.class);
    assertThatThrownBy(() -> enrollment(DAY, DAY.minusDays(1)))
        .isInstanceOf(RuleBrokenException.class)
        .hasMessage("The exit date is before the entry date");
  }

  @Test
  void hasBothExitDateAndReasonOrNeither() {
    EnrollmentInput dateOnly = new EnrollmentInput(1L, DAY, "new", DAY.plusDays(1), null);
    EnrollmentInput reasonOnly = new EnrollmentInput(1L, DAY, "new", null, "moved");
    assertThatThrownBy(() -> new Enrollment(1, dateOnly)).isInstanceOf(RuleBrokenException.class);
    assertThatThrownBy(() -> new Enrollment(1, reasonOnly)).isInstanceOf(RuleBrokenException.class);
  }

  private static Enrollment enrollment(LocalDate entry, LocalDate exit) {
    return new Enrollment(
        1, new EnrollmentInput(1L, entry, "new", exit, exit == null ? null : "moved"));
  }
}
