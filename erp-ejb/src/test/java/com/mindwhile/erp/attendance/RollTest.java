package com.mindwhile.erp.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mindwhile.erp.school.calendar.DayKind;
import com.mindwhile.erp.school.calendar.DayView;
import com.mindwhile.erp.shared.RuleBrokenException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RollTest {

  private static final long YEAR = 12;
  private static final KnownCode PRESENT = new KnownCode(1, "P", CodeKind.PRESENT);
  private static final KnownCode LATE = new KnownCode(2, "L", CodeKind.LATE);
  private static final KnownCode ABSENT = new KnownCode(3, "A", CodeKind.ABSENT);

  /** Ben has an excuse, the caller does not see Cy, and of Dee it says already how late she was. */
  private final Roll roll =
      new Roll(
          true,
          0,
          YEAR,
          List.of(
              line(1, "Ann", true, null, null),
              line(2, "Ben", true, "E", null),
              line(3, "Cy", false, null, null),
              line(4, "Dee", true, null, entry(4, LATE, 5))));

  @Test
  void whatStandsThereAlreadyIsNoChange() {
    assertThat(roll.differs(entry(4, LATE, 5))).isFalse();
    assertThat(roll.differs(entry(4, LATE, 6))).isTrue();
    assertThat(roll.differs(entry(4, PRESENT, null))).isTrue();
    assertThat(roll.differs(entry(1, PRESENT, null))).isTrue();
    assertThat(roll.has(entry(4, PRESENT, null))).isTrue();
    assertThat(roll.has(entry(1, PRESENT, null))).isFalse();
  }

  @Test
  void isOfTheYearOfItsSection() {
    roll.requireYearOf(schoolDay(YEAR));

    assertThatThrownBy(() -> roll.requireYearOf(schoolDay(13)))
        .isInstanceOf(RuleBrokenException.class);
  }

  private static DayView schoolDay(long year) {
    return new DayView(LocalDate.of(2026, 9, 14), DayKind.SCHOOL_DAY, year, 1L, null);
  }

  @Test
  void whoIsNotToBeThereHasNoLine() {
    assertThat(roll.line(9)).isNull();
    assertThat(roll.line(2).firstName()).isEqualTo("Ben");
  }

  @Test
  void theFirstMarksAreShownInTheOrderOfNamesToWhoMaySeeThem() {
    Instant at = Instant.parse("2026-09-14T08:00:00Z");
    LocalDate day = LocalDate.of(2026, 9, 14);

    RegisterView register =
        roll.handedIn(
            7,
            new Occasion(day, 5, null, null),
            List.of(entry(3, PRESENT, null), entry(2, ABSENT, null), entry(1, LATE, 3)),
            new Roll.Stamp(at, "tess"));

    assertThat(register)
        .isEqualTo(
            new RegisterView(
                7,
                1,
                day,
                5,
                null,
                null,
                at,
                "tess",
                List.of(
                    new MarkView(1, "Ann", "Last", "L", CodeKind.LATE, 3, null, null),
                    new MarkView(2, "Ben", "Last", "A", CodeKind.EXCUSED, null, null, "E"))));
  }

  @Test
  void anExcuseExplainsAnAbsenceAlone() {
    assertThat(ABSENT.countsAs(true)).isEqualTo(CodeKind.EXCUSED);
    assertThat(ABSENT.countsAs(false)).isEqualTo(CodeKind.ABSENT);
    assertThat(LATE.countsAs(true)).isEqualTo(CodeKind.LATE);
  }

  private static Roll.Line line(
      long student, String name, boolean visible, String office, MarkTable.Entry present) {
    return new Roll.Line(student, 5, name, "Last", visible, office, present);
  }

  private static MarkTable.Entry entry(long student, KnownCode code, Integer minutes) {
    return new MarkTable.Entry(student, 5, code, minutes, null);
  }
}
