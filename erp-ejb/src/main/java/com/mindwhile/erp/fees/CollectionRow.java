package com.mindwhile.erp.fees;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What came in on a day by a method. */
public record CollectionRow(
    LocalDate receivedOn, PaymentMethod method, long payments, BigDecimal amount) {}
