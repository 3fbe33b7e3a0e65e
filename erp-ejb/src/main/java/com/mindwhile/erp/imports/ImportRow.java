package com.mindwhile.erp.imports;

import com.mindwhile.erp.audit.NotAudited;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.List;

/**
 * A row of a file, for as long as it may be needed, and how it ended, which {@link ImportParts}
 * writes.
 */
@Entity
@NotAudited
@Table(name = "import_rows")
class ImportRow {

  @EmbeddedId private ImportRowId id;

  private String content;

  @Column(name = "same_as", updatable = false)
  private Integer sameAs;

  @Enumerated(EnumType.STRING)
  private RowOutcome outcome;

  protected ImportRow() {}

  ImportRow(long importId, SheetRow row, Integer sameAs) {
    id = new ImportRowId(importId, row.number());
    content = CsvLine.of(row.cells());
    this.sameAs = sameAs;
  }

  int number() {
    return id.rowNumber();
  }

  /** Its cells, while they are kept. */
  List<String> cells() {
    return CsvLine.cells(content);
  }

  /** The number of an earlier row with the same key; null as a rule. */
  Integer sameAs() {
    return sameAs;
  }
}
