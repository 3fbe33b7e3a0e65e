package com.mindwhile.erp.imports;

import com.mindwhile.erp.shared.AuditedEntity;
import com.mindwhile.erp.shared.ConflictException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.hibernate.annotations.DynamicUpdate;

/**
 * A file that was sent to be imported. Its counts are written past it, with the rows they count: an
 * update of something else must leave them alone.
 */
@Entity
@DynamicUpdate
@Table(name = "imports")
class FileImport extends AuditedEntity {

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, updatable = false)
  private ImportKind kind;

  @Column(nullable = false, updatable = false)
  private String owner;

  @Column(name = "dry_run", nullable = false)
  private boolean dryRun;

  @Column(name = "job_id")
  private Long jobId;

  @Column(nullable = false, updatable = false)
  private String header;

  @Column(name = "separator_sign", nullable = false, updatable = false)
  private String separator;

  @Column(name = "byte_order_mark", nullable = false, updatable = false)
  private boolean marked;

  @Column(name = "total_rows", nullable = false)
  private int rows;

  @Column(name = "last_row", nullable = false)
  private int lastRow;

  @Column(name = "created_rows", nullable = false)
  private int created;

  @Column(name = "updated_rows", nullable = false)
  private int updated;

  @Column(name = "unchanged_rows", nullable = false)
  private int unchanged;

  @Column(name = "failed_rows", nullable = false)
  private int failed;

  protected FileImport() {}

  FileImport(ImportKind kind, String owner, boolean dryRun, ReadSheet sheet) {
    this.kind = kind;
    this.owner = owner;
    this.dryRun = dryRun;
    header = CsvLine.of(sheet.columns().names());
    separator = String.valueOf(sheet.separator());
    marked = sheet.isMarked();
    rows = sheet.count();
    lastRow = sheet.lastRow();
  }

  /** Is done by that job. */
  void startedAs(long job) {
    jobId = job;
  }

  /** Whether it is that job which does it. */
  boolean isDoneBy(Long job) {
    return job != null && job.equals(jobId);
  }

  /**
   * Is to be done in earnest, from its first row on.
   *
   * @throws ConflictException if it is not a dry run, or that has not ended
   */
  void applyAfterDryRun() {
    if (!dryRun) {
      throw new ConflictException("Only a dry run can be applied");
    }
    if (created + updated + unchanged + failed < rows) {
      throw new ConflictException("The dry run has not ended");
    }
    dryRun = false;
    jobId = null;
    created = 0;
    updated = 0;
    unchanged = 0;
    failed = 0;
  }

  ImportKind kind() {
    return kind;
  }

  boolean isDryRun() {
    return dryRun;
  }

  int lastRow() {
    return lastRow;
  }

  SheetColumns columns() {
    return new SheetColumns(CsvLine.cells(header));
  }

  char separator() {
    return separator.charAt(0);
  }

  boolean isMarked() {
    return marked;
  }

  ImportView view() {
    return new ImportView(
        id(), kind, dryRun, rows, created, updated, unchanged, failed, jobId, createdAt());
  }
}
