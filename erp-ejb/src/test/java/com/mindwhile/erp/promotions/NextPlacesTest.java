package com.mindwhile.erp.promotions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mindwhile.erp.shared.RuleBrokenException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Grades 1, 2 and 10 with sections, 2 in two kinds, and 3 without any. */
class NextPlacesTest {

  private static final Place OLD_1A = new Place(11, "A", 1, "Grade 1", 1);
  private static final Place OLD_1B = new Place(12, "B", 1, "Grade 1", 1);
  private static final Place OLD_2A = new Place(13, "A", 2, "Grade 2", 2);
  private static final Place OLD_10A = new Place(14, "A", 10, "Grade 10", 10);

  private static final NextPlaces NEXT =
      new NextPlaces(
          List.of(
              new Place(21, "A", 1, "Grade 1", 1),
              new Place(22, "a", 2, "Grade 2", 2),
              new Place(23, "B", 2, "Grade 2", 2),
              new Place(24, "B", 20, "Grade 2 in French", 2),
              new Place(25, "A", 10, "Grade 10", 10)),
          List.of(10, 1, 2, 3));

  @Test
  void theSectionOfTheSameNameInTheNextGradeLevelIsUsual() {
    assertThat(NEXT.usual(OLD_1A)).isEqualTo(PromotionDecision.PROMOTE);
    assertThat(NEXT.above(OLD_1A)).isEqualTo(22);
  }

  @Test
  void whichOfSeveralIsOpen() {
    assertThat(NEXT.above(OLD_1B)).isNull();
    assertThat(NEXT.target(OLD_1B, PromotionDecision.PROMOTE, null, null)).isNull();
    assertThat(NEXT.target(OLD_1B, PromotionDecision.PROMOTE, null, 24L)).isEqualTo(24);
    assertThat(NEXT.target(OLD_1B, PromotionDecision.PROMOTE, 23L, 24L)).isEqualTo(23);
  }

  @Test
  void aGradeLevelWithoutSectionsIsNotPassedOver() {
    assertThat(NEXT.usual(OLD_2A)).isEqualTo(PromotionDecision.PROMOTE);
    assertThat(NEXT.above(OLD_2A)).isNull();
    assertThat(NEXT.target(OLD_2A, PromotionDecision.PROMOTE, 25L, null)).isEqualTo(25);
  }

  @Test
  void theLastGradeLevelGraduates() {
    assertThat(NEXT.usual(OLD_10A)).isEqualTo(PromotionDecision.GRADUATE);
    assertThat(NEXT.above(OLD_10A)).isNull();
    assertThat(NEXT.target(OLD_10A, PromotionDecision.GRADUATE, null, null)).isNull();
    refused(OLD_10A, PromotionDecision.PROMOTE, 25L, "There is no grade level above Grade 10");
    refused(
        OLD_2A,
        PromotionDecision.GRADUATE,
        null,
        "Students graduate from the last grade level alone");
  }

  @Test
  void whoRepeatsStaysInTheGradeLevel() {
    assertThat(NEXT.target(OLD_1A, PromotionDecision.REPEAT, null, 22L)).isEqualTo(21);
    assertThat(NEXT.target(OLD_1B, PromotionDecision.REPEAT, 21L, null)).isEqualTo(21);
    refused(
        OLD_1B,
        PromotionDecision.REPEAT,
        null,
        "The next year has no section Grade 1 B: say in which the student repeats");
    refused(
        OLD_1A,
        PromotionDecision.REPEAT,
        22L,
        "The grade level of Grade 2 a does not fit the decision");
  }

  @Test
  void whoIsPromotedGoesToAHigherGradeLevelOfThatYear() {
    refused(
        OLD_2A,
        PromotionDecision.PROMOTE,
        24L,
        "The grade level of Grade 2 in French B does not fit the decision");
    refused(OLD_2A, PromotionDecision.PROMOTE, 13L, "There is no such section in that year");
  }

  @Test
  void whoLeavesGoesNowhere() {
    assertThat(NEXT.target(OLD_1A, PromotionDecision.LEAVE, null, 22L)).isNull();
    refused(OLD_1A, PromotionDecision.LEAVE, 22L, "Who leaves the school comes to no section");
    refused(OLD_10A, PromotionDecision.GRADUATE, 25L, "Who leaves the school comes to no section");
  }

  private static void refused(Place from, PromotionDecision decision, Long wanted, String message) {
    assertThatThrownBy(() -> NEXT.target(from, decision, wanted, null))
        .isInstanceOf(RuleBrokenException.class)
        .hasMessage(message);
  }
}
