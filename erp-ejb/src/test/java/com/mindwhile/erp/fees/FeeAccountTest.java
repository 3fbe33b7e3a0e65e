package com.mindwhile.erp.fees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mindwhile.erp.rbac.Caller;
import com.mindwhile.erp.shared.RuleBrokenException;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FeeAccountTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

  private final FeeAccount account = new FeeAccount(7);

  @Test
  void takesNoMoreThanTheDatabaseCounts() {
    account.enter(received("9999999999999.99"));

    assertThatThrownBy(() -> account.enter(received("0.01")))
        .isInstanceOf(RuleBrokenException.class);
    assertThat(account.advance()).isEqualTo(new BigDecimal("-9999999999999.99"));
    assertThat(account.balance()).isEqualTo(new BigDecimal("-9999999999999.99"));
  }

  @Test
  void isNeverOverdrawn() {
    account.enter(received("10.00"));
    LedgerEntry more =
        LedgerEntry.refunded(
            new Refund(
                payment("20.00"),
                new BigDecimal("10.01"),
                new RefundInput(1L, new BigDecimal("10.01"), PaymentMethod.CASH, null, "Moved"),
                Caller.system("somebody")),
            TODAY);

    assertThatThrownBy(() -> account.enter(more)).isInstanceOf(IllegalStateException.class);
    assertThat(account.advance()).isEqualTo(new BigDecimal("-10.00"));
  }

  private static LedgerEntry received(String amount) {
    return LedgerEntry.received(payment(amount), TODAY);
  }

  private static Payment payment(String amount) {
    BigDecimal received = new BigDecimal(amount);
    return new Payment(
        1, new PaymentInput(7L, received, PaymentMethod.CASH, null, null), received, TODAY);
  }
}
