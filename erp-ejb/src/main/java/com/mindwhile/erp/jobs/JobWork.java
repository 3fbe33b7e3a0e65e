package com.mindwhile.erp.jobs;

import java.util.List;
import java.util.Optional;

/**
 * A kind of job: a list of items, each of which is done by itself. A bean of the feature that has
 * the job. It is called in the school and in the name of the one who asked, without a transaction.
 */
public interface JobWork {

  /** The name of its jobs, such as {@code section-report-cards}. */
  String name();

  /**
   * What there is to do, by rising ids. After a restart it is asked again, and those that are done
   * are left out.
   *
   * @param subject what the job is about
   */
  List<Long> items(String subject);

  /** Does one item, in a transaction of its own. Doing it twice does no harm. */
  void perform(String subject, long item);

  /** What the job leaves for its owner, once every item is done; empty for nothing. */
  Optional<JobFile> finish(String subject);
}
