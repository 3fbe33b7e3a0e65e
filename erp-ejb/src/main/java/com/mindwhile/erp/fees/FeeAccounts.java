package com.mindwhile.erp.fees;

import com.mindwhile.erp.rbac.WorkContext;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;

/** Opens students' accounts: the rows that are held by whoever changes the students' money. */
@Stateless
public class FeeAccounts {

  @Inject @SchoolDatabase private EntityManager database;
  @Inject private WorkContext work;

  /** Whether a student has an account. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public boolean exists(long studentId) {
    return !database
        .createQuery("select 1 from FeeAccount a where a.id = :student", Integer.class)
        .setParameter("student", studentId)
        .getResultList()
        .isEmpty();
  }

  /**
   * Opens accounts for those who have none, in the order of their ids. For one student it is done
   * before the transaction that holds the account: if that one made it and were rolled back, all
   * who waited for the row would be in each other's way.
   */
  public void open(Collection<Long> studentIds) {
    if (studentIds.isEmpty()) {
      return;
    }
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
