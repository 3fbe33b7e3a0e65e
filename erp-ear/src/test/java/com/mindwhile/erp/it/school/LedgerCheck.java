package com.mindwhile.erp.it.school;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.Database;
import com.mindwhile.erp.it.harness.TestSchool;
import java.util.Map;

/** Adds a school's fees up in its database, without any of the product's code. */
record LedgerCheck(Database database, TestSchool school) {

  /** Each finds rows that contradict each other. */
  private static final Map<String, String> CONTRADICTIONS =
      Map.of(
          "entries that do not balance",
              "select id from {s}.fee_ledger"
                  + " where receivable + advance + cash + income + waived <> 0",
          "accounts that are not the sum of the ledger",
              "select a.id from {s}.fee_accounts a where (a.receivable, a.advance) <>"
                  + " (select coalesce(sum(l.receivable), 0), coalesce(sum(l.advance), 0)"
                  + " from {s}.fee_ledger l where l.student_id = a.id)",
          "accounts that are not what is outstanding on invoices",
              "select a.id from {s}.fee_accounts a where a.receivable <>"
                  + " (select coalesce(sum(i.outstanding), 0) from {s}.invoices i"
                  + " where i.student_id = a.id)",
          "accounts that are not what was paid ahead",
              "select a.id from {s}.fee_accounts a where -a.advance <>"
                  + " (select coalesce(sum(p.advance), 0) from {s}.payments p"
                  + " where p.student_id = a.id)",
          "invoices that are not the sum of their lines",
              "select i.id from {s}.invoices i where i.amount <>"
                  + " (select coalesce(sum(n.amount), 0) from {s}.invoice_lines n"
                  + " where n.invoice_id = i.id)",
          "invoices that are not the sum of their entries",
              "select i.id from {s}.invoices i where i.outstanding <>"
                  + " (select coalesce(sum(l.receivable), 0) from {s}.fee_ledger l"
                  + " where l.invoice_id = i.id)",
          "payments that are not the sum of their entries",
              "select p.id from {s}.payments p where p.advance <>"
                  + " (select -coalesce(sum(l.advance), 0) from {s}.fee_ledger l"
                  + " where l.payment_id = p.id)",
          "balances that do not follow each other",
              "select b.id from (select l.id, l.balance, sum(l.receivable + l.advance)"
                  + " over (partition by l.student_id order by l.id) as running"
                  + " from {s}.fee_ledger l) b where b.balance <> b.running",
          "receipts that leave numbers out",
              "select p.receipt_number from {s}.payments p where p.receipt_number > 1"
                  + " and not exists (select 1 from {s}.payments q"
                  + " where q.receipt_number = p.receipt_number - 1)",
          "invoices that leave numbers out",
              "select i.number from {s}.invoices i where i.number > 1"
                  + " and not exists (select 1 from {s}.invoices j where j.number = i.number - 1)");

  void everythingAddsUp() {
    CONTRADICTIONS.forEach(
        (what, sql) ->
            assertThat(database.column(sql.replace("{s}", school.databaseName())))
                .as(what)
                .isEmpty());
    assertThat(database.value("select count(*) > 0 from " + school.databaseName() + ".fee_ledger"))
        .isEqualTo("1");
  }
}
