package com.mindwhile.erp.fees;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.shared.CsvFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerExportTest {

  @Test
  void hasEachEntryOnceAndNoFormulas() throws IOException {
    LedgerFileRow second = row(2, "Okafor");
    CsvFile<LedgerFileRow> file =
        new CsvFile<>(
            LedgerExport.HEADER,
            LedgerExport::cells,
            List.of(row(1, "=1+1")),
            last -> last.id() == 1 ? List.of(second) : List.of());
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    file.writeTo(out);

    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            "entry,postedOn,kind,admissionNumber,lastName,firstName,invoiceNumber,receiptNumber,"
                + "receivable,advance,cash,income,waived,balance\r\n"
                + "1,2026-11-25,ALLOCATION,A1,'=1+1,Amara,5,9,-40.00,40.00,0.00,0.00,0.00,-1.00\r\n"
                + "2,2026-11-25,ALLOCATION,A1,Okafor,Amara,5,9,-40.00,40.00,0.00,0.00,0.00,-1.00\r\n");
  }

  private static LedgerFileRow row(long id, String lastName) {
    return new LedgerFileRow(
        id,
        LocalDate.of(2026, 11, 25),
        EntryKind.ALLOCATION,
        "A1",
        lastName,
        "Amara",
        5L,
        9L,
        new BigDecimal("-40.00"),
        new BigDecimal("40.00"),
        Money.ZERO,
        Money.ZERO,
        Money.ZERO,
        new BigDecimal("-1.00"));
  }
}
