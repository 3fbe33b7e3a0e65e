package com.mindwhile.erp.fees;

import com.mindwhile.erp.audit.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;

/**
 * Gives the ledger out as a file. Its entries are never changed, so it does not matter that each of
 * its pages is read in a transaction of its own.
 */
@ApplicationScoped
public class LedgerExport {

  private static final int ROWS_AT_ONCE = 500;

  @Inject private FeeReports reports;
  @Inject private AuditTrail audit;

  /**
   * The file of what was entered on those days. That it was asked for is audited.
   *
   * @throws com.mindwhile.erp.shared.InvalidInputException if the last day is before the first, or
   *     they are more than {@value FeeReports#MAX_DAYS}
   */
  public LedgerFile open(LocalDate from, LocalDate to) {
    List<LedgerFileRow> first = reports.entries(from, to, 0, ROWS_AT_ONCE);
    audit.record("FEE_LEDGER_EXPORTED", "fee_ledger", null);
    return new LedgerFile(
        first, last -> reports.entries(last.postedOn(), to, last.id(), ROWS_AT_ONCE));
  }
}
