package com.mindwhile.erp.fees;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class InstalmentTest {

  private static final long TUITION = 1;
  private static final long BUS = 2;
  private static final Money MONEY = new Money(2);
  private static final LocalDate DUE = LocalDate.of(2026, 10, 1);

  private final Instalment instalment =
      new Instalment(3, 1, "Autumn", DUE, List.of(line(TUITION, "333.33"), line(BUS, "40.00")));

  @Test
  void isPricedInFullWithoutConcessions() {
    assertThat(instalment.priced(List.of(), MONEY))
        .extracting(InvoiceLine::amount)
        .containsExactly(new BigDecimal("333.33"), new BigDecimal("40.00"));
  }

  @Test
  void percentagesAddUpBeforeTheyAreRounded() {
    List<Concession> concessions =
        List.of(percent(null, "2.15"), percent(TUITION, "10.35"), amount(BUS, "15"));

    List<InvoiceLine> lines = instalment.priced(concessions, MONEY);

    // 12.5 % of 333.33 is 41.66625; rounded each by itself it would be 41.67 as well as 7.17 +
    // 34.50
    assertThat(lines.get(0))
        .isEqualTo(
            new InvoiceLine(
                TUITION,
                new BigDecimal("333.33"),
                new BigDecimal("41.67"),
                new BigDecimal("291.66")));
    // 2.15 % of 40.00 is 0.86
    assertThat(lines.get(1).concession()).isEqualTo(new BigDecimal("15.86"));
    assertThat(lines.get(1).amount()).isEqualTo(new BigDecimal("24.14"));
  }

  @Test
  void noConcessionIsMoreThanItsLine() {
    List<InvoiceLine> lines =
        instalment.priced(List.of(percent(null, "60"), percent(null, "60")), MONEY);

    assertThat(lines).extracting(InvoiceLine::amount).containsOnly(new BigDecimal("0.00"));
    Invoice invoice = new Invoice(1, 7, instalment, DUE, lines);
    assertThat(invoice.status()).isEqualTo(InvoiceStatus.SETTLED);
  }

  private static FeeStructureLine line(long head, String amount) {
    return new FeeStructureLine(1, "Autumn", DUE, head, new BigDecimal(amount));
  }

  private static Concession percent(Long head, String percent) {
    return concession(head, new BigDecimal(percent), null);
  }

  private static Concession amount(Long head, String amount) {
    return concession(head, null, new BigDecimal(amount));
  }

  private static Concession concession(Long head, BigDecimal percent, BigDecimal amount) {
    return new Concession(new ConcessionInput(7L, 1L, head, percent, amount, "Sibling"), MONEY);
  }
}
