package com.mindwhile.erp.courses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mindwhile.erp.shared.RuleBrokenException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CoursesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

  @Test
  void aCourseIsForItsGradeLevelOrForAll() {
    Course ofSeven = new Course(new CourseInput(1L, 7L, "Mathematics 7", null));
    Course ofAll = new Course(new CourseInput(1L, null, "Choir", null));

    assertThatCode(() -> ofSeven.requireFor(7)).doesNotThrowAnyException();
    assertThatThrownBy(() -> ofSeven.requireFor(8)).isInstanceOf(RuleBrokenException.class);
    assertThatCode(() -> ofAll.requireFor(8)).doesNotThrowAnyException();
  }

  @Test
  void ofACourseSectionOnlyTheTeacherCanBecomeAnother() {
    CourseSection courseSection = new CourseSection(new CourseSectionInput(1L, 2L, 3L, 4L));

    courseSection.hand(new CourseSectionInput(1L, 2L, 3L, 5L));
    assertThat(courseSection.input()).isEqualTo(new CourseSectionInput(1L, 2L, 3L, 5L));
    for (CourseSectionInput other :
        new CourseSectionInput[] {
          new CourseSectionInput(9L, 2L, 3L, 5L),
          new CourseSectionInput(1L, 9L, 3L, 5L),
          new CourseSectionInput(1L, 2L, 9L, 5L)
        }) {
      assertThatThrownBy(() -> courseSection.hand(other)).isInstanceOf(RuleBrokenException.class);
    }
  }

  @Test
  void anEnrolmentEndsTheDayBeforeItsExit() {
    CourseEnrollment week = enrollment(DAY, DAY.plusDays(7));

    assertThat(week.overlaps(enrollment(DAY.plusDays(6), null))).isTrue();
    assertThat(week.overlaps(enrollment(DAY.plusDays(7), null))).isFalse();
    assertThat(week.overlaps(enrollment(DAY.minusDays(7), DAY))).isFalse();
    assertThat(week.overlaps(enrollment(DAY.minusDays(7), DAY.plusDays(1)))).isTrue();
    assertThatThrownBy(() -> enrollment(DAY, DAY.minusDays(1)))
        .isInstanceOf(RuleBrokenException.class);
  }

  @Test
  void ofAnEnrolmentOnlyTheDaysCanBeCorrected() {
    CourseEnrollment attends = enrollment(DAY, null);

    assertThatThrownBy(() -> attends.correct(new CourseEnrollmentInput(2L, true, DAY, null)))
        .isInstanceOf(RuleBrokenException.class);
    assertThatThrownBy(() -> attends.correct(new CourseEnrollmentInput(1L, false, DAY, null)))
        .isInstanceOf(RuleBrokenException.class);
    attends.correct(new CourseEnrollmentInput(1L, true, DAY.plusDays(1), null));
    assertThat(attends.entryDate()).isEqualTo(DAY.plusDays(1));
  }

  @Test
  void whatEndsWithThePlaceEndsThatDayOrNeverBegan() {
    CourseEnrollment open = enrollment(DAY, null);
    CourseEnrollment planned = enrollment(DAY.plusDays(9), null);

    open.endBy(DAY.plusDays(5));
    planned.endBy(DAY.plusDays(5));

    assertThat(open.overlaps(enrollment(DAY.plusDays(4), null))).isTrue();
    assertThat(open.overlaps(enrollment(DAY.plusDays(5), null))).isFalse();
    assertThat(planned.overlaps(enrollment(DAY, null))).isFalse();
    assertThat(enrollment(DAY, null).overlaps(planned)).isFalse();
  }

  private static CourseEnrollment enrollment(LocalDate entry, LocalDate exit) {
    return new CourseEnrollment(1, new CourseEnrollmentInput(1L, true, entry, exit));
  }
}
