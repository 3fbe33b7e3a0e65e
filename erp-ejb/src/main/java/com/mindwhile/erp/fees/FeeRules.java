package com.mindwhile.erp.fees;

import com.mindwhile.erp.school.Settings;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/**
 * The rules that the services of this package go by, in the transaction of the service that asks:
 * what the school lays down, and how it counts money.
 */
@ApplicationScoped
public class FeeRules {

  @Inject @SchoolDatabase private EntityManager database;
  @EJB private Settings settings;

  /** What the school lays down. */
  FeePolicy policy() {
    FeePolicy policy = database.find(FeePolicy.class, FeePolicy.ID);
    if (policy == null) {
      throw new IllegalStateException("The school's database has no fee policy");
    }
    return policy;
  }

  /** How the school counts money. */
  Money money() {
    return Money.of(settings.get().currency());
  }
}
