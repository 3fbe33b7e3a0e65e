package com.mindwhile.erp.fees;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mindwhile.erp.rbac.Caller;
import com.mindwhile.erp.shared.ConflictException;
import com.mindwhile.erp.shared.RuleBrokenException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProposalTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
  private static final BigDecimal LIMIT = new BigDecimal("50.00");
  private static final Caller PROPOSER = user(4, "head@school.example");
  private static final Caller OTHER = user(5, "other@school.example");

  private final Instalment instalment =
      new Instalment(
          3,
          1,
          "Autumn",
          TODAY,
          List.of(new FeeStructureLine(1, "Autumn", TODAY, 1L, new BigDecimal("500.00"))));
  private final Invoice invoice =
      new Invoice(1, 7, instalment, TODAY, instalment.priced(List.of(), new Money(2)));

  @Test
  void upToTheLimitOneIsEnough() {
    waiver("50.00").approve(PROPOSER, LIMIT, Money.ZERO, TODAY);
  }

  @Test
  void aboveTheLimitItTakesTwo() {
    Waiver waiver = waiver("50.01");
    assertThatThrownBy(() -> waiver.approve(PROPOSER, LIMIT, Money.ZERO, TODAY))
        .isInstanceOf(RuleBrokenException.class);
    waiver.approve(OTHER, LIMIT, Money.ZERO, TODAY);
  }

  @Test
  void whatWasApprovedBeforeCounts() {
    Waiver waiver = waiver("0.01");
    assertThatThrownBy(() -> waiver.approve(PROPOSER, LIMIT, LIMIT, TODAY))
        .isInstanceOf(RuleBrokenException.class);
    waiver.approve(OTHER, LIMIT, LIMIT, TODAY);
  }

  @Test
  void anotherNameIsNotAnotherAccount() {
    Waiver waiver = waiver("50.01");
    assertThatThrownBy(
            () -> waiver.approve(user(4, "renamed@school.example"), LIMIT, Money.ZERO, TODAY))
        .isInstanceOf(RuleBrokenException.class);
  }

  @Test
  void isDecidedOnce() {
    Waiver waiver = waiver("1.00");
    waiver.reject(PROPOSER, TODAY);
    assertThatThrownBy(() -> waiver.approve(OTHER, LIMIT, Money.ZERO, TODAY))
        .isInstanceOf(ConflictException.class);
  }

  private Waiver waiver(String amount) {
    return new Waiver(invoice, new BigDecimal(amount), "Hardship", PROPOSER);
  }

  private static Caller user(long id, String name) {
    return new Caller(
        Caller.Kind.SCHOOL_USER, id, name, 1L, "s", Set.of(), Map.of(), Caller.LinkedPerson.NONE);
  }
}
