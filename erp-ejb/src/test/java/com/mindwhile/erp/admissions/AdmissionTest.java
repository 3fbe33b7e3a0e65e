package com.mindwhile.erp.admissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mindwhile.erp.shared.ConflictException;
import com.mindwhile.erp.shared.RuleBrokenException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AdmissionTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:15:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  @ParameterizedTest
  @EnumSource(AdmissionStatus.class)
  void onlyWhatFollowsIsPossible(AdmissionStatus from) {
    Set<AdmissionStatus> expected =
        switch (from) {
          case DRAFT -> EnumSet.of(AdmissionStatus.SUBMITTED, AdmissionStatus.WITHDRAWN);
          case SUBMITTED ->
              EnumSet.of(
                  AdmissionStatus.OFFERED,
                  AdmissionStatus.WAITLISTED,
                  AdmissionStatus.REJECTED,
                  AdmissionStatus.WITHDRAWN);
          case WAITLISTED ->
              EnumSet.of(
                  AdmissionStatus.OFFERED, AdmissionStatus.REJECTED, AdmissionStatus.WITHDRAWN);
          case OFFERED ->
              EnumSet.of(
                  AdmissionStatus.ACCEPTED,
                  AdmissionStatus.WAITLISTED,
                  AdmissionStatus.REJECTED,
                  AdmissionStatus.WITHDRAWN);
          case REJECTED, ACCEPTED, WITHDRAWN -> EnumSet.noneOf(AdmissionStatus.class);
        };

    for (AdmissionStatus to : AdmissionStatus.values()) {
      if (expected.contains(to)) {
        assertThat(from.to(to)).isEqualTo(to);
      } else {
        assertThatThrownBy(() -> from.to(to)).isInstanceOf(ConflictException.class);
      }
    }
  }

  @Test
  void anOfferHoldsUntilItsLastDay() {
    Admission admission = submitted();
    admission.offer(new OfferInput(TODAY.plusDays(14), "Welcome"), NOW);

    assertThatCode(() -> admission.requireOffered(TODAY.plusDays(14))).doesNotThrowAnyException();
    assertThatThrownBy(() -> admission.requireOffered(TODAY.plusDays(15)))
        .isInstanceOf(RuleBrokenException.class)
        .hasMessage("The offer expired on 2026-03-16");
  }

  @Test
  void withoutAnOfferNobodyIsAccepted() {
    assertThatThrownBy(() -> submitted().requireOffered(TODAY))
        .isInstanceOf(ConflictException.class);
  }

  @Test
  void theWaitingListTakesTheOfferBack() {
    Admission admission = submitted();
    admission.offer(new OfferInput(TODAY, null), NOW);

    admission.waitlist("Over the number", NOW);

    assertThatThrownBy(() -> admission.requireOffered(TODAY)).isInstanceOf(ConflictException.class);
    admission.offer(new OfferInput(null, null), NOW);
    assertThatCode(() -> admission.requireOffered(TODAY.plusYears(1))).doesNotThrowAnyException();
  }

  @Test
  void nothingIsCorrectedOnceTheSchoolHasDecided() {
    Admission admission = submitted();
    admission.correct(input("Bea"), true);
    assertThat(admission.student().firstName()).isEqualTo("Bea");

    admission.offer(new OfferInput(null, null), NOW);

    assertThatThrownBy(() -> admission.correct(input("Cleo"), true))
        .isInstanceOf(ConflictException.class)
        .hasMessage("An application that is OFFERED is not changed any more");
  }

  @Test
  void whoMayNotReadMedicalNotesDoesNotOverwriteThem() {
    Admission admission = new Admission(input("Ann"));

    admission.correct(
        new AdmissionInput(1L, 2L, applicant("Ann"), null, "overwritten", List.of()), false);

    assertThat(admission.student().medicalNotes()).isEqualTo("Asthma");
  }

  @Test
  void whatWasHandedInStays() {
    assertThatCode(() -> new Admission(input("Ann")).requireDraft()).doesNotThrowAnyException();
    assertThatThrownBy(() -> submitted().requireDraft()).isInstanceOf(ConflictException.class);
  }

  @Test
  void asManyAreTakenAsThereAreSeats() {
    SeatPlan plan = new SeatPlan(new SeatPlanInput(1L, 2L, 3));

    assertThatCode(() -> plan.requireSeat(2)).doesNotThrowAnyException();
    assertThatThrownBy(() -> plan.requireSeat(3))
        .isInstanceOf(ConflictException.class)
        .hasMessage("All seats of the grade level are taken: 3");
  }

  @Test
  void seatsThatAreTakenAreNotTakenAway() {
    SeatPlan plan = new SeatPlan(new SeatPlanInput(1L, 2L, 3));

    plan.change(new SeatPlanInput(1L, 2L, 2), 2);
    assertThatCode(() -> plan.requireSeat(1)).doesNotThrowAnyException();
    assertThatThrownBy(() -> plan.change(new SeatPlanInput(1L, 2L, 1), 2))
        .isInstanceOf(ConflictException.class)
        .hasMessage("2 seats are taken already");
    assertThatThrownBy(() -> plan.change(new SeatPlanInput(1L, 9L, 5), 2))
        .isInstanceOf(RuleBrokenException.class);
  }

  private static Admission submitted() {
    Admission admission = new Admission(input("Ann"));
    admission.submit(NOW);
    return admission;
  }

  private static AdmissionInput input(String firstName) {
    return new AdmissionInput(1L, 2L, applicant(firstName), null, "Asthma", List.of());
  }

  private static Applicant applicant(String firstName) {
    return new Applicant(firstName, null, "Applicant", null, null, null, null);
  }
}
