package com.mindwhile.erp.fees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mindwhile.erp.shared.RuleBrokenException;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

  @ParameterizedTest
  @CsvSource({
    "EUR, 33.33, 33.33, 11.11", // 11.108889
    "EUR, 0.10, 5, 0.01", // 0.005
    "EUR, 0.10, 4.99, 0.00", // 0.00499
    "JPY, 1001, 12.5, 125.00", // 125.125
    "JPY, 1004, 12.5, 126.00", // 125.5
    "KWD, 10.00, 33.33, 3.33",
    "EUR, 999999999.99, 100, 999999999.99"
  })
  void roundsHalfUpToTheCurrencysUnit(
      String currency, BigDecimal amount, BigDecimal percent, String expected) {
    assertThat(Money.of(currency).percent(amount, percent)).isEqualTo(new BigDecimal(expected));
  }

  @Test
  void takesNoSmallerUnitThanTheCurrencyHas() {
    assertThat(Money.of("JPY").exact(new BigDecimal("1E+3"))).isEqualTo(new BigDecimal("1000.00"));
    assertThat(Money.of("EUR").exact(new BigDecimal("0.5"))).isEqualTo(new BigDecimal("0.50"));
    assertThatThrownBy(() -> Money.of("JPY").exact(new BigDecimal("0.5")))
        .isInstanceOf(RuleBrokenException.class);
  }
}
