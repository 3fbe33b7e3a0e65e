package com.mindwhile.erp.tenancy;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;

/**
 * The school the current thread works for: for the length of a request or of a batch partition. It
 * is entered explicitly and always left; there is no default.
 */
@ApplicationScoped
public class SchoolContext {

  private final ThreadBinding<School> current = new ThreadBinding<>();

  @Resource private TransactionSynchronizationRegistry transactions;

  /**
   * Enters a school until the scope is closed.
   *
   * @throws IllegalStateException inside a transaction, which belongs to one school from its start
   *     to its end
   */
  public ThreadBinding.Scope enter(School school) {
    if (transactions.getTransactionStatus() != Status.STATUS_NO_TRANSACTION) {
      throw new IllegalStateException("A school cannot be entered inside a transaction");
    }
    return current.bind(school);
  }

  /** The school. @throws IllegalStateException if none was entered */
  public School current() {
    School school = current.get();
    if (school == null) {
      throw new IllegalStateException("No school was entered");
    }
    return school;
  }

  /** Whether a school was entered. */
  public boolean isEntered() {
    return current.get() != null;
  }
}
