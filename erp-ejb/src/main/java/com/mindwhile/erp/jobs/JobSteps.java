package com.mindwhile.erp.jobs;

import java.util.List;
import java.util.Optional;

/**
 * A run of a job: a list of items, each of which is done by itself. It is used by one thread, in
 * the school and in the name of the one who asked, without a transaction.
 */
public interface JobSteps {

  /**
   * What there is to do, by rising ids. After a restart it is asked again, and those that are done
   * are left out.
   */
  List<Long> items();

  /** Does one item, in a transaction of its own. Doing it twice does no harm. */
  void perform(long item);

  /** What the job leaves for its owner, once every item is done; empty for nothing. */
  Optional<JobFile> finish();
}
