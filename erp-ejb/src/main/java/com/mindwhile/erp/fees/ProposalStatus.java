package com.mindwhile.erp.fees;

/** Where a waiver or refund stands. */
public enum ProposalStatus {
  PROPOSED,
  APPROVED,
  REJECTED
}
