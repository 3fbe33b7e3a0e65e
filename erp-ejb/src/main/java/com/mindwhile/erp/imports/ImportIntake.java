package com.mindwhile.erp.imports;

import com.mindwhile.erp.jobs.JobRun;
import com.mindwhile.erp.jobs.JobRunner;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Takes files in and has jobs import them. To be called outside of transactions. */
@ApplicationScoped
public class ImportIntake {

  @Inject private RowKinds kinds;
  @EJB private Imports imports;
  @Inject private JobRunner jobs;

  /**
   * Takes a file in.
   *
   * @param dryRun whether it is only to be tried out
   * @throws com.mindwhile.erp.shared.ForbiddenException if the caller may not do by hand what the
   *     file does
   * @throws com.mindwhile.erp.shared.InvalidInputException if it is no CSV file with the columns of
   *     its kind
   * @throws com.mindwhile.erp.shared.RuleBrokenException if it has no rows, or too many
   */
  public ImportView take(ImportKind kind, boolean dryRun, byte[] file) {
    ReadSheet sheet = new ReadSheet(file, kinds.of(kind));
    kinds.requirePermitted(kind, sheet.columns().names());
    return run(imports.keep(kind, dryRun, sheet));
  }

  /**
   * Imports in earnest what was tried out.
   *
   * @throws com.mindwhile.erp.shared.NotFoundException if the caller has no such import
   * @throws com.mindwhile.erp.shared.ConflictException if it is no dry run, or that has not ended
   */
  public ImportView apply(long id) {
    kinds.requirePermitted(imports.get(id).kind(), imports.columns(id));
    return run(imports.applyAfterDryRun(id));
  }

  private ImportView run(JobRun job) {
    jobs.run(job);
    return imports.get(Long.parseLong(job.subject()));
  }
}
