package com.mindwhile.erp.imports;

import com.mindwhile.erp.jobs.JobRun;
import com.mindwhile.erp.jobs.Jobs;
import com.mindwhile.erp.rbac.Caller;
import com.mindwhile.erp.rbac.WorkContext;
import com.mindwhile.erp.shared.Conditions;
import com.mindwhile.erp.shared.NotFoundException;
import com.mindwhile.erp.shared.Page;
import com.mindwhile.erp.shared.PageRequest;
import com.mindwhile.erp.shared.PagedQuery;
import com.mindwhile.erp.shared.SortKeys;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The files the caller has sent. Those of others are not there: a file can have what only its
 * sender may see.
 */
@Stateless
public class Imports {

  /** The orders imports can be listed in. */
  public static final SortKeys SORT = new SortKeys(Map.of("id", List.of("i.id")), "id", "i.id");

  /** The orders the errors of an import can be listed in. */
  public static final SortKeys ERRORS_SORT =
      new SortKeys(Map.of("row", List.of("e.rowNumber")), "row", "e.id");

  private static final int ROWS_AT_ONCE = 500;

  private static final PagedQuery<FileImport> LIST =
      new PagedQuery<>(FileImport.class, "i", "FileImport i", "", SORT);

  private static final PagedQuery<ImportErrorView> ERRORS =
      new PagedQuery<>(
          ImportErrorView.class,
          "new com.mindwhile.erp.imports.ImportErrorView(e.rowNumber, e.columnNumber, e.field,"
              + " e.code, e.message)",
          "ImportError e",
          "",
          ERRORS_SORT);

  @Inject @SchoolDatabase private EntityManager database;
  @Inject private WorkContext work;
  @EJB private Jobs jobs;

  /** The caller's imports. */
  public Page<ImportView> list(PageRequest request) {
    return LIST.page(database, own(), request).map(FileImport::view);
  }

  /**
   * One of them.
   *
   * @throws NotFoundException if the caller has none with that id
   */
  public ImportView get(long id) {
    return find(id).view();
  }

  /** What is wrong with its rows, as far as they are done. */
  public Page<ImportErrorView> errors(long id, PageRequest request) {
    find(id);
    return ERRORS.page(
        database, new Conditions().and("e.importId = :import", "import", id), request);
  }

  /** The rows that were refused, as a file to correct and send again. */
  public ErrorFile errorFile(long id) {
    FileImport file = find(id);
    return new ErrorFile(file.columns(), file.separator(), file.isMarked());
  }

  /**
   * The next rows of that file, each with what is wrong with it.
   *
   * @param after the row they come after
   */
  public List<ErrorFile.Row> errorRows(long id, int after) {
    find(id);
    List<ImportRow> rows =
        database
            .createQuery(
                "select r from ImportRow r where r.id.importId = :import"
                    + " and r.outcome = :failed and r.id.rowNumber > :after"
                    + " order by r.id.rowNumber",
                ImportRow.class)
            .setParameter("import", id)
            .setParameter("failed", RowOutcome.FAILED)
            .setParameter("after", after)
            .setMaxResults(ROWS_AT_ONCE)
            .getResultList();
    if (rows.isEmpty()) {
      return List.of();
    }
    Map<Integer, String> errors = errors(id, after, rows.get(rows.size() - 1).number());
    return rows.stream()
        .map(row -> new ErrorFile.Row(row.number(), row.cells(), errors.get(row.number())))
        .toList();
  }

  private Map<Integer, String> errors(long id, int after, int last) {
    return database
        .createQuery(
            "select "
                + ERRORS.select()
                + " from ImportError e where e.importId = :import"
                + " and e.rowNumber > :after and e.rowNumber <= :last order by e.id",
            ImportErrorView.class)
        .setParameter("import", id)
        .setParameter("after", after)
        .setParameter("last", last)
        .getResultStream()
        .collect(
            Collectors.groupingBy(
                ImportErrorView::row,
                Collectors.mapping(ImportErrorView::text, Collectors.joining("; "))));
  }

  /**
   * Keeps a file that is to be imported, and with it the job that does it: should the node end
   * before the job begins, it counts as interrupted and can be restarted as any other.
   *
   * @return the job, to be run once this is committed; it is about the import's id
   */
  public JobRun keep(ImportKind kind, boolean dryRun, ReadSheet sheet) {
    FileImport file = new FileImport(kind, owner(), dryRun, sheet);
    database.persist(file);
    long id = file.id();
    JobRun job = accept(file);
    sheet.forEachRow(
        row -> {
          database.persist(new ImportRow(id, row, sheet.sameAs(row)));
          if (row.number() % ROWS_AT_ONCE == 0) {
            // the rows are many; nothing else of this transaction is needed any more
            database.flush();
            database.clear();
          }
        });
    return job;
  }

  /** The job is written down in the transaction of what it is about. */
  private JobRun accept(FileImport file) {
    JobRun job = jobs.accept(ImportWork.NAME, Long.toString(file.id()));
    file.startedAs(job.jobId());
    return job;
  }

  /**
   * Makes a dry run one that is to be done in earnest, from its first row on.
   *
   * @return the job, as of {@link #keep}
   * @throws com.mindwhile.erp.shared.ConflictException if it is none, or has not ended
   */
  public JobRun applyAfterDryRun(long id) {
    database.find(FileImport.class, id, LockModeType.PESSIMISTIC_WRITE);
    FileImport file = find(id);
    file.applyAfterDryRun();
    database
        .createQuery("delete from ImportError e where e.importId = :import")
        .setParameter("import", id)
        .executeUpdate();
    database
        .createQuery("update ImportRow r set r.outcome = null where r.id.importId = :import")
        .setParameter("import", id)
        .executeUpdate();
    return accept(file);
  }

  /** The number of its last row, as a spreadsheet shows it. */
  public int lastRow(long id) {
    return find(id).lastRow();
  }

  /** The names of its columns, in the file's order. */
  public List<String> columns(long id) {
    return find(id).columns().names();
  }

  private FileImport find(long id) {
    return LIST.one(database, own().and("i.id = :id", "id", id))
        .orElseThrow(() -> new NotFoundException("The import"));
  }

  private Conditions own() {
    return new Conditions().and("i.owner = :owner", "owner", owner());
  }

  /** A school's user and a super admin may have the same number. */
  private String owner() {
    Caller caller = work.caller();
    return caller.kind() + " " + caller.id();
  }
}
