package com.mindwhile.erp.promotions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mindwhile.erp.shared.ConflictException;
import com.mindwhile.erp.shared.RuleBrokenException;
import com.mindwhile.erp.students.StudentStatus;
import com.mindwhile.erp.students.Transfer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PromotionSectionTest {

  private static final Instant NOW = Instant.parse("2027-07-10T09:00:00Z");
  private static final Duration WINDOW = Duration.ofDays(30);
  private static final LocalDate EXIT = LocalDate.of(2027, 7, 1);
  private static final LocalDate ENTRY = LocalDate.of(2027, 9, 1);
  private static final YearEnd YEAR = new YearEnd(EXIT.minusDays(1), ENTRY);

  private final PromotionSection section =
      new PromotionSection(1, 7, PromotionDecision.PROMOTE, 8L);
  private final PromotionStudent student = new PromotionStudent();

  @Test
  void isPromotedOnce() {
    section.refuse(PromotionStep.APPLY, "Too few seats");
    assertThat(section.status()).isEqualTo(PromotionSectionStatus.REFUSED);
    section.promote(YEAR, NOW);

    assertThat(section.status()).isEqualTo(PromotionSectionStatus.PROMOTED);
    assertThat(section.detail()).isNull();
    assertThat(section.exitDate()).isEqualTo(EXIT);
    assertThat(section.entryDate()).isEqualTo(ENTRY);
    assertThatThrownBy(() -> section.promote(YEAR, NOW))
        .isInstanceOf(ConflictException.class)
        .hasMessage("The section is PROMOTED already");
    assertThatThrownBy(section::plan).isInstanceOf(ConflictException.class);
  }

  @Test
  void isUndoneWithinTheWindow() {
    assertThatThrownBy(() -> section.requireUndoable(WINDOW, NOW))
        .isInstanceOf(ConflictException.class)
        .hasMessage("The section is PLANNED, not PROMOTED");
    section.promote(YEAR, NOW);

    Instant last = NOW.plus(WINDOW);
    section.requireUndoable(WINDOW, last);
    assertThatThrownBy(() -> section.requireUndoable(WINDOW, last.plusMillis(1)))
        .isInstanceOf(RuleBrokenException.class)
        .hasMessage("The promotion could be undone until 2027-08-09T09:00:00Z");
    section.undo();
    assertThat(section.undoableUntil(WINDOW)).isNull();
    assertThatThrownBy(() -> section.requireUndoable(WINDOW, NOW))
        .isInstanceOf(ConflictException.class)
        .hasMessage("The section is UNDONE, not PROMOTED");
  }

  @Test
  void aRefusedUndoLeavesItPromoted() {
    section.promote(YEAR, NOW);
    section.refuse(PromotionStep.UNDO, "Attendance is marked");
    assertThat(section.status()).isEqualTo(PromotionSectionStatus.PROMOTED);
    assertThat(section.detail()).isEqualTo("Attendance is marked");
  }

  @Test
  void whatSomebodyElseDidMeanwhileWasNotRefused() {
    section.promote(YEAR, NOW);
    section.refuse(PromotionStep.APPLY, "The section is PROMOTED already");
    assertThat(section.detail()).isNull();

    section.undo();
    section.refuse(PromotionStep.UNDO, "The section is UNDONE, not PROMOTED");
    assertThat(section.detail()).isNull();
    assertThat(section.status()).isEqualTo(PromotionSectionStatus.UNDONE);
  }

  @Test
  void theOthersOfTheLastGradeLevelGoNowhere() {
    PromotionSection last = new PromotionSection(1, 7, PromotionDecision.GRADUATE, null);
    assertThatThrownBy(() -> last.send(8L))
        .isInstanceOf(RuleBrokenException.class)
        .hasMessage("The students of the last grade level graduate");
  }

  @Test
  void whoDoesAsTheOthersIsNoException() {
    decide(PromotionDecision.PROMOTE, null, null, 8L);
    assertThat(student.isExcepted()).isFalse();
    decide(PromotionDecision.PROMOTE, 9L, null, 9L);
    assertThat(student.isExcepted()).isTrue();
    decide(PromotionDecision.REPEAT, null, null, 6L);
    assertThat(student.isExcepted()).isTrue();
  }

  @Test
  void whoLeavesHasAReasonThatEndsTheEnrolment() {
    assertThatThrownBy(() -> decide(PromotionDecision.LEAVE, null, null, null))
        .isInstanceOf(RuleBrokenException.class)
        .hasMessage("Who leaves has a reason");
    decide(PromotionDecision.LEAVE, null, "Moves away", null);
    assertThat(student.transfer(EXIT, ENTRY))
        .isEqualTo(
            new Transfer(0, 0, EXIT, "Moves away", null, ENTRY, null, StudentStatus.WITHDRAWN));
    assertThat(student.isUndecided()).isFalse();
  }

  @Test
  void whoRepeatsIsEnrolledAgain() {
    decide(PromotionDecision.REPEAT, null, "Was ill", 6L);
    assertThat(student.transfer(EXIT, ENTRY))
        .isEqualTo(
            new Transfer(
                0,
                0,
                EXIT,
                "Repeats the year",
                6L,
                ENTRY,
                "Repeats the year",
                StudentStatus.ENROLLED));
  }

  @Test
  void whoFinishesGraduates() {
    decide(PromotionDecision.GRADUATE, null, null, null);
    Transfer transfer = student.transfer(EXIT, ENTRY);
    assertThat(transfer.enters()).isFalse();
    assertThat(transfer.exitReason()).isEqualTo("Graduated");
    assertThat(transfer.status()).isEqualTo(StudentStatus.GRADUATED);
  }

  @Test
  void whoIsPromotedNowhereIsUndecided() {
    decide(PromotionDecision.PROMOTE, null, null, null);
    assertThat(student.isUndecided()).isTrue();
  }

  private void decide(PromotionDecision decision, Long wanted, String reason, Long target) {
    student.decide(new PromotionStudentInput(decision, wanted, reason), target, section);
  }
}
