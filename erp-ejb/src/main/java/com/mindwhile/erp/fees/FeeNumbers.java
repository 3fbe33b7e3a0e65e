package com.mindwhile.erp.fees;

import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/**
 * Numbers of invoices and receipts, each sequence without gaps: whoever takes one holds the
 * sequence until the end of the transaction, and if that is rolled back, so is the number. To be
 * called last, so that others do not wait long.
 */
@Stateless
public class FeeNumbers {

  /** The sequence of invoices. */
  public static final String INVOICES = "invoices";

  /** The sequence of receipts. */
  public static final String RECEIPTS = "receipts";

  @Inject @SchoolDatabase private EntityManager database;

  /** The first of so many numbers. The update locks, so the read after it is of our own value. */
  public long take(String sequence, int count) {
    database
        .createNativeQuery(
            "update number_sequences set next_value = next_value + :count where name = :name")
        .setParameter("count", count)
        .setParameter("name", sequence)
        .executeUpdate();
    Number next =
        (Number)
            database
                .createNativeQuery("select next_value from number_sequences where name = :name")
                .setParameter("name", sequence)
                .getSingleResult();
    return next.longValue() - count;
  }
}
