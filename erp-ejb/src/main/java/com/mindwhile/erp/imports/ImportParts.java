package com.mindwhile.erp.imports;

import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Does some rows of a file in a transaction of their own, with the note that they are done. Rows
 * that are done already are left out. The import is locked meanwhile: should a run that was given
 * up still live, the next one waits for the part it is at.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ImportParts {

  private static final String PENDING =
      " from ImportRow r where r.id.importId = :import and r.id.rowNumber between :from and :to"
          + " and r.outcome is null order by r.id.rowNumber";

  /**
   * Of how many rows what they read and wrote is held. It is all looked at before each query of the
   * next row; what all rows read, such as the school's settings, is read again for the next ones.
   */
  private static final int HELD_ROWS = 10;

  @Inject @SchoolDatabase private EntityManager database;
  @Inject private RowKinds kinds;
  @Inject private Validator validator;
  @Resource private SessionContext transaction;

  /**
   * Finds out what the rows with these numbers must hold, before they are done.
   *
   * @return holds it in their transaction
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Runnable holdOf(long importId, int from, int to) {
    FileImport file = database.find(FileImport.class, importId);
    SheetColumns columns = file.columns();
    RowKind kind = kinds.of(file.kind());
    return kind.holdOf(
        columns.names(), () -> cells(readings(rows(importId, from, to), columns, kind)));
  }

  /**
   * Does the rows with these numbers. A dry run does them too, notes what came of it, and takes it
   * back.
   *
   * @param hold what {@link #holdOf} gave for them
   * @return what is still to be noted: of a dry run everything, else nothing
   * @throws com.mindwhile.erp.shared.DomainException if a rule refuses one of them; none is done
   *     then
   */
  public List<RowResult> perform(long importId, int from, int to, Runnable hold) {
    FileImport file = lock(importId);
    hold.run();
    RowKind kind = kinds.of(file.kind());
    List<RowResult> results = take(rows(importId, from, to), file.columns(), kind);
    if (file.isDryRun()) {
      transaction.setRollbackOnly();
      return results;
    }
    write(file, results);
    return List.of();
  }

  /**
   * Notes what came of rows, as far as they are not done. What came of a dry run that was given up
   * is not noted once the import is done in earnest: another job does that.
   *
   * @param seen the import as it was when its job began
   */
  public void note(ImportView seen, List<RowResult> results) {
    if (results.isEmpty()) {
      return;
    }
    FileImport file = lock(seen.id());
    if (!file.isDoneBy(seen.jobId())) {
      return;
    }
    int last = results.get(results.size() - 1).number();
    Set<Integer> open = new HashSet<>(pending(seen.id(), results.get(0).number(), last));
    write(file, results.stream().filter(result -> open.contains(result.number())).toList());
  }

  /** The numbers of the rows that are not done. */
  public List<Integer> pending(long importId, int from, int to) {
    return database
        .createQuery("select r.id.rowNumber" + PENDING, Integer.class)
        .setParameter("import", importId)
        .setParameter("from", from)
        .setParameter("to", to)
        .getResultList();
  }

  private List<RowResult> take(List<ImportRow> rows, SheetColumns columns, RowKind kind) {
    List<RowReading> readings = readings(rows, columns, kind);
    RowTaking taking = kind.begin(cells(readings));
    List<RowResult> results = new ArrayList<>();
    for (RowReading reading : readings) {
      if (results.size() % HELD_ROWS == 0) {
        letGo();
      }
      results.add(reading.take(taking));
    }
    taking.finish();
    database.flush();
    return results;
  }

  private void letGo() {
    database.flush();
    database.clear();
  }

  private List<RowReading> readings(List<ImportRow> rows, SheetColumns columns, RowKind kind) {
    return rows.stream().map(row -> RowReading.of(row, columns, kind, validator)).toList();
  }

  private static List<Cells> cells(List<RowReading> readings) {
    return readings.stream()
        .filter(reading -> !reading.isRefused())
        .map(RowReading::cells)
        .toList();
  }

  private void write(FileImport file, List<RowResult> results) {
    results.stream()
        .collect(Collectors.groupingBy(RowResult::outcome))
        .forEach((outcome, ended) -> end(file, outcome, ended));
    for (RowResult result : results) {
      result.problems().forEach(problem -> note(file, result.number(), problem));
    }
    count(file, results);
  }

  /** What is taken over in earnest is where it belongs, and goes from here. */
  private void end(FileImport file, RowOutcome outcome, List<RowResult> ended) {
    boolean isKept = file.isDryRun() || outcome == RowOutcome.FAILED;
    database
        .createQuery(
            "update ImportRow r set r.outcome = :outcome"
                + (isKept ? "" : ", r.content = null")
                + " where r.id.importId = :import and r.id.rowNumber in (:rows)")
        .setParameter("outcome", outcome)
        .setParameter("import", file.id())
        .setParameter("rows", ended.stream().map(RowResult::number).toList())
        .executeUpdate();
  }

  private void note(FileImport file, int row, CellProblem problem) {
    Integer column = file.columns().number(problem.column());
    database.persist(new ImportError(file.id(), row, column, problem));
  }

  /** Goes past the audit log, which would have a line for each part. */
  private void count(FileImport file, List<RowResult> results) {
    database
        .createQuery(
            "update FileImport i set i.created = i.created + :created,"
                + " i.updated = i.updated + :updated, i.unchanged = i.unchanged + :unchanged,"
                + " i.failed = i.failed + :failed where i.id = :id")
        .setParameter("created", count(results, RowOutcome.CREATED))
        .setParameter("updated", count(results, RowOutcome.UPDATED))
        .setParameter("unchanged", count(results, RowOutcome.UNCHANGED))
        .setParameter("failed", count(results, RowOutcome.FAILED))
        .setParameter("id", file.id())
        .executeUpdate();
  }

  private static int count(List<RowResult> results, RowOutcome outcome) {
    return (int) results.stream().filter(result -> result.outcome() == outcome).count();
  }

  private FileImport lock(long importId) {
    return database.find(FileImport.class, importId, LockModeType.PESSIMISTIC_WRITE);
  }

  private List<ImportRow> rows(long importId, int from, int to) {
    return database
        .createQuery("select r" + PENDING, ImportRow.class)
        .setParameter("import", importId)
        .setParameter("from", from)
        .setParameter("to", to)
        .getResultList();
  }
}
