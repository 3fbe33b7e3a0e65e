package com.mindwhile.erp.fees;

import com.mindwhile.erp.shared.NotFoundException;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Locale;

/**
 * Whose something is. Asked before the transaction that changes it, which has to begin with holding
 * the student's account.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FeeOwners {

  @Inject @SchoolDatabase private EntityManager database;

  /** The student an invoice is to. @throws NotFoundException if there is none with that id */
  public long ofInvoice(long id) {
    return owner("Invoice", id);
  }

  /** The student a payment is for. @throws NotFoundException if there is none with that id */
  public long ofPayment(long id) {
    return owner("Payment", id);
  }

  /** The student a waiver is for. @throws NotFoundException if there is none with that id */
  public long ofWaiver(long id) {
    return owner("Waiver", id);
  }

  /** The student a refund is for. @throws NotFoundException if there is none with that id */
  public long ofRefund(long id) {
    return owner("Refund", id);
  }

  private long owner(String entity, long id) {
    return database
        .createQuery("select x.studentId from " + entity + " x where x.id = :id", Long.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new NotFoundException("The " + entity.toLowerCase(Locale.ROOT)));
  }
}
