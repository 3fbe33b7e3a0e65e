package com.mindwhile.erp.fees;

import com.mindwhile.erp.school.Settings;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** What the school lays down for its fees, and how it counts money. */
@Stateless
public class FeeSettings {

  @Inject @SchoolDatabase private EntityManager database;
  @Inject private Settings settings;

  /** The policy as it is. */
  public FeePolicyView get() {
    return policy().view();
  }

  /**
   * Changes it.
   *
   * @param version the version the caller saw
   * @throws com.mindwhile.erp.shared.RuleBrokenException if an amount has more decimals than the
   *     currency
   */
  public FeePolicyView update(int version, FeePolicyInput input) {
    FeePolicy policy = policy();
    policy.requireVersion(version);
    policy.change(input, money());
    database.flush();
    return policy.view();
  }

  /** The policy, for this package. */
  public FeePolicy policy() {
    FeePolicy policy = database.find(FeePolicy.class, FeePolicy.ID);
    if (policy == null) {
      throw new IllegalStateException("The school's database has no fee policy");
    }
    return policy;
  }

  /** How the school counts money, for this package. */
  public Money money() {
    return Money.of(settings.get().currency());
  }
}
