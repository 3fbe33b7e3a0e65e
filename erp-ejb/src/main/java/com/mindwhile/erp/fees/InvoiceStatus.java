package com.mindwhile.erp.fees;

/** Where an invoice stands. It follows from its amounts. */
public enum InvoiceStatus {
  /** Something is still to be paid. */
  OPEN,
  /** Nothing is to be paid any more. */
  SETTLED,
  /** Withdrawn; what had been paid for it is an advance again. */
  CANCELLED
}
