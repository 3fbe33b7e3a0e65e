package com.mindwhile.erp.fees;

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
  @Inject private SchoolClock clock;

  /**
   * Holds a student's account until the end of the transaction and opens the books. To be called
   * before anything is read: a read in between would show the money as it was before the wait.
   *
   * @throws RuleBrokenException if the student has no account
   */
  StudentBooks hold(long studentId) {
    StudentBooks books = hold(List.of(studentId)).get(studentId);
    if (books == null) {
      throw new RuleBrokenException("There is no such student");
    }
    return books;
  }

  /** Holds the accounts that several students have, always in the order of their ids. */
  SortedMap<Long, StudentBooks> hold(Collection<Long> studentIds) {
    SortedMap<Long, StudentBooks> books = new TreeMap<>();
    if (studentIds.isEmpty()) {
      return books;
    }
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
}
