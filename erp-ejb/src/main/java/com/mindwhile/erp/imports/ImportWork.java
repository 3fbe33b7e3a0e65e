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
    ImportView file = imports.get(Long.parseLong(subject));
    kinds.requirePermitted(file.kind(), imports.columns(file.id()));
    return new Steps(file);
  }

  private final class Steps implements JobSteps {

    private final ImportView file;

    Steps(ImportView file) {
      this.file = file;
    }

    @Override
    public List<Long> items() {
      return ImportWork.items(imports.lastRow(file.id()));
    }

    @Override
    public void perform(long item) {
      performPart(file, (int) item);
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

  private void performPart(ImportView file, int from) {
    List<Integer> rows = parts.pending(file.id(), from, from + PART - 1);
    if (kinds.of(file.kind()).isAlone()) {
      performEach(file, rows);
    } else {
      performTogether(file, rows);
    }
  }

  /** Halves rows of which a rule refuses one, until it stands alone. */
  private void performTogether(ImportView file, List<Integer> rows) {
    if (rows.size() < 2) {
      performEach(file, rows);
      return;
    }
    int first = rows.get(0);
    int last = rows.get(rows.size() - 1);
    try {
      parts.note(file, perform(file, first, last));
    } catch (RuntimeException refused) {
      LOG.debug(
          "Rows {} to {} of import {} are not done together", first, last, file.id(), refused);
      if (CellProblem.of(refused).isEmpty()) {
        performEach(file, rows);
        return;
      }
      int middle = rows.size() / 2;
      performTogether(file, rows.subList(0, middle));
      performTogether(file, rows.subList(middle, rows.size()));
    }
  }

  private void performEach(ImportView file, List<Integer> rows) {
    rows.forEach(row -> performRow(file, row));
  }

  private List<RowResult> perform(ImportView file, int from, int to) {
    return parts.perform(file.id(), from, to, parts.holdOf(file.id(), from, to));
  }

  private void performRow(ImportView file, int row) {
    List<RowResult> results;
    try {
      results = perform(file, row, row);
    } catch (RuntimeException failure) {
      List<CellProblem> problems = CellProblem.of(failure).orElseThrow(() -> failure);
      results = List.of(RowResult.refused(row, problems));
    }
    parts.note(file, results);
  }
}
