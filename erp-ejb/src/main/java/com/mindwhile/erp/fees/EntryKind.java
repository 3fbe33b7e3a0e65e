package com.mindwhile.erp.fees;

/** What an entry of the ledger writes down. */
public enum EntryKind {
  /** An instalment was charged. */
  INVOICE,
  /** A late fee was charged. */
  LATE_FEE,
  /** Money was received; all of it is an advance at first. */
  PAYMENT,
  /** A part of a payment went to an invoice when it was received, as its receipt says. */
  ALLOCATION,
  /** A part of an advance went to an invoice later. */
  ADVANCE_USED,
  /** What was paid for an invoice became an advance again. */
  RELEASE,
  /** A part of an invoice need not be paid. */
  WAIVER,
  /** An advance was paid back. */
  REFUND,
  /** An invoice was withdrawn. */
  CANCELLATION
}
