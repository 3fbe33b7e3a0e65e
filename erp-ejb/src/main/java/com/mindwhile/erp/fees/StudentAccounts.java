package com.mindwhile.erp.fees;

import com.mindwhile.erp.rbac.WorkContext;
import com.mindwhile.erp.shared.RuleBrokenException;
import com.mindwhile.erp.tenancy.SchoolClock;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Opens and closes students' books, in the transaction of the service that asks for it. No EJB: its
 * container cannot hand over what only this package sees.
 */
@ApplicationScoped
public class StudentAccounts {

  @Inject @SchoolDatabase private EntityManager database;
  @Inject private WorkContext work;
  @Inject private SchoolClock clock;

  /**
   * Holds a student's account until the end of the transaction and opens the books. To be called
   * before anything is read: a read in between would show the money as it was before the wait.
   *
   * @throws RuleBrokenException if there is no such student
   */
  StudentBooks hold(long studentId) {
    StudentBooks books = hold(List.of(studentId)).get(studentId);
    if (books == null) {
      throw new RuleBrokenException("There is no such student");
    }
    return books;
  }

  /** Holds the accounts of several students, always in the order of their ids. */
  SortedMap<Long, StudentBooks> hold(Collection<Long> studentIds) {
    SortedMap<Long, StudentBooks> books = new TreeMap<>();
    if (studentIds.isEmpty()) {
      return books;
    }
    makeMissing(studentIds);
    LocalDate today = clock.today();
    database
        .createQuery(
            "select a from FeeAccount a where a.id in :students order by a.id", FeeAccount.class)
        .setParameter("students", studentIds)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList()
        .forEach(account -> books.put(account.id(), new StudentBooks(account, today)));
    return books;
  }

  /** Closes books: what was written is stored, with the new sums of the accounts. */
  void close(Collection<StudentBooks> all) {
    all.forEach(books -> books.written().forEach(database::persist));
    database.flush();
  }

  /** Locks the rows there are as well, which a plain read for update does not if there is none. */
  private void makeMissing(Collection<Long> studentIds) {
    database
        .createNativeQuery(
            "insert into fee_accounts (id, version, receivable, advance, created_at, created_by,"
                + " updated_at, updated_by)"
                + " select s.id, 0, 0, 0, utc_timestamp(6), :actor, utc_timestamp(6), :actor"
                + " from students s where s.id in (:students) order by s.id"
                + " on duplicate key update fee_accounts.version = fee_accounts.version")
        .setParameter("actor", work.actor())
        .setParameter("students", studentIds)
        .executeUpdate();
  }
}
