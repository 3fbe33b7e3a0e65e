package com.mindwhile.erp.fees;

/** How money changes hands. */
public enum PaymentMethod {
  CASH,
  CHEQUE,
  CARD,
  BANK_TRANSFER,
  ONLINE
}
