package com.mindwhile.erp.imports;

import com.mindwhile.erp.audit.NotAudited;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What is wrong with a row, or with one of its cells. */
@Entity
@NotAudited
@Table(name = "import_errors")
class ImportError {

  private static final int MAX_MESSAGE = 500;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "import_id", nullable = false, updatable = false)
  private long importId;

  @Column(name = "row_no", nullable = false, updatable = false)
  private int rowNumber;

  @Column(name = "column_no", updatable = false)
  private Integer columnNumber;

  @Column(nullable = false, updatable = false)
  private String field;

  @Column(nullable = false, updatable = false)
  private String code;

  @Column(nullable = false, updatable = false)
  private String message;

  protected ImportError() {}

  ImportError(long importId, int rowNumber, Integer columnNumber, CellProblem problem) {
    this.importId = importId;
    this.rowNumber = rowNumber;
    this.columnNumber = columnNumber;
    field = problem.column();
    code = problem.code();
    String text = problem.message();
    message = text.length() > MAX_MESSAGE ? text.substring(0, MAX_MESSAGE) : text;
  }
}
