package com.mindwhile.erp.imports;

import com.mindwhile.erp.jobs.JobFile;
import com.mindwhile.erp.jobs.JobSteps;
import com.mindwhile.erp.jobs.JobWork;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes through a file as a job, whose items are parts of fifty rows. A part is done in one
 * transaction; if a rule refuses one of its rows, each half of it is, and so on, so that only those
 * that are refused are left out. If its kind is done alone, or it failed for another reason than a
 * rule, each row has a transaction of its own.
 */
@ApplicationScoped
public class ImportWork implements JobWork {

  /** The name of the job. */
  public static final String NAME = "import";

  static final int PART = 50;

  private static final Logger LOG = LoggerFactory.getLogger(ImportWork.class);
  private static final int FIRST_ROW = 2;

  @EJB private Imports imports;
  @EJB private ImportParts parts;
  @Inject private RowKinds kinds;

  @Override
  public String name() {
    return NAME;
  }

  /** Who restarts it may have lost what they were permitted when they sent the file. */
  @Override
  public JobSteps begin(String subject) {
    long importId = Long.parseLong(subject);
    kinds.requirePermitted(imports.get(importId).kind(), imports.columns(importId));
    return new Steps(importId);
  }

  private final class Steps implements JobSteps {

    private final long importId;

    Steps(long importId) {
      this.importId = importId;
    }

    @Override
    public List<Long> items() {
      return ImportWork.items(imports.lastRow(importId));
    }

    @Override
    public void perform(long item) {
      performPart(importId, (int) item);
    }

    @Override
    public Optional<JobFile> finish() {
      return Optional.empty();
    }
  }

  /** The first rows of the parts. */
  static List<Long> items(int lastRow) {
    return LongStream.iterate(FIRST_ROW, first -> first <= lastRow, first -> first + PART)
        .boxed()
        .toList();
  }

  private void performPart(long importId, int from) {
    List<Integer> rows = parts.pending(importId, from, from + PART - 1);
    if (kinds.of(imports.get(importId).kind()).isAlone()) {
      performEach(importId, rows);
    } else {
      performTogether(importId, rows);
    }
  }

  /** Halves rows of which a rule refuses one, until it stands alone. */
  private void performTogether(long importId, List<Integer> rows) {
    if (rows.size() < 2) {
      performEach(importId, rows);
      return;
    }
    int first = rows.get(0);
    int last = rows.get(rows.size() - 1);
    try {
      parts.note(importId, perform(importId, first, last));
    } catch (RuntimeException refused) {
      LOG.debug("Rows {} to {} of import {} are not done together", first, last, importId, refused);
      if (CellProblem.of(refused).isEmpty()) {
        performEach(importId, rows);
        return;
      }
      int middle = rows.size() / 2;
      performTogether(importId, rows.subList(0, middle));
      performTogether(importId, rows.subList(middle, rows.size()));
    }
  }

  private void performEach(long importId, List<Integer> rows) {
    rows.forEach(row -> performRow(importId, row));
  }

  private List<RowResult> perform(long importId, int from, int to) {
    return parts.perform(importId, from, to, parts.holdOf(importId, from, to));
  }

  private void performRow(long importId, int row) {
    List<RowResult> results;
    try {
      results = perform(importId, row, row);
    } catch (RuntimeException failure) {
      List<CellProblem> problems = CellProblem.of(failure).orElseThrow(() -> failure);
      results = List.of(RowResult.refused(row, problems));
    }
    parts.note(importId, results);
  }
}
