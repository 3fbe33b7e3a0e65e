package com.mindwhile.erp.school.calendar;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mindwhile.erp.shared.ConflictException;
import com.mindwhile.erp.shared.RuleBrokenException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class YearsAndTermsTest {

  private final AcademicYear past = year("2025/26", "2025-06-01", "2026-05-31");
  private final AcademicYear present = year("2026/27", "2026-06-01", "2027-05-31");
  private final Term first = term("First", "2026-06-01", "2026-10-31");

  @Test
  void yearsShareNoDay() {
    AcademicYear tooEarly = year("2027/28", "2027-05-31", "2028-05-31");

    assertThatThrownBy(() -> tooEarly.requireApart(List.of(past, present)))
        .isInstanceOf(ConflictException.class)
        .hasMessage("The academic year 2026/27 has some of these days: 2026-06-01 to 2027-05-31");
    assertThatCode(
            () -> year("2027/28", "2027-06-01", "2028-05-31").requireApart(List.of(past, present)))
        .doesNotThrowAnyException();
  }

  @Test
  void yearsShareNoName() {
    AcademicYear same = year("2026/27", "2028-06-01", "2029-05-31");

    assertThatThrownBy(() -> same.requireApart(List.of(past, present)))
        .isInstanceOf(ConflictException.class)
        .hasMessage("Another academic year has that name");
  }

  @Test
  void aYearIsNotInItsOwnWay() {
    present.describe(yearInput("2026/27", "2026-06-02", "2027-05-30"));

    assertThatCode(() -> present.requireApart(List.of(past, present))).doesNotThrowAnyException();
  }

  @Test
  void aYearKeepsItsTermsWithinIt() {
    present.describe(yearInput("2026/27", "2026-06-02", "2027-05-31"));

    assertThatThrownBy(() -> present.requireCover(List.of(first)))
        .isInstanceOf(RuleBrokenException.class)
        .hasMessage("The term First would be outside the year: 2026-06-01 to 2026-10-31");
  }

  @Test
  void aTermIsWithinItsYear() {
    Term late = term("Late", "2027-05-01", "2027-06-01");

    assertThatThrownBy(() -> late.requireWithin(present))
        .isInstanceOf(RuleBrokenException.class)
        .hasMessage("The term is outside its academic year: 2026-06-01 to 2027-05-31");
    assertThatCode(() -> first.requireWithin(present)).doesNotThrowAnyException();
  }

  @Test
  void termsShareNoDay() {
    Term second = term("Second", "2026-10-31", "2027-03-31");

    assertThatThrownBy(() -> second.requireApart(List.of(first)))
        .isInstanceOf(ConflictException.class)
        .hasMessage("The term First has some of these days: 2026-06-01 to 2026-10-31");
  }

  @Test
  void aTermStaysInItsYear() {
    assertThatThrownBy(
            () ->
                first.describe(
                    new TermInput(2L, "First", LocalDate.of(2026, 6, 1), LocalDate.of(2026, 7, 1))))
        .isInstanceOf(RuleBrokenException.class)
        .hasMessage("A term stays in its academic year");
  }

  private static AcademicYear year(String name, String first, String last) {
    return new AcademicYear(yearInput(name, first, last));
  }

  private static AcademicYearInput yearInput(String name, String first, String last) {
    return new AcademicYearInput(name, LocalDate.parse(first), LocalDate.parse(last));
  }

  private static Term term(String name, String first, String last) {
    return new Term(new TermInput(1L, name, LocalDate.parse(first), LocalDate.parse(last)));
  }
}
