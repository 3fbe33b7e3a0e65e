package com.mindwhile.erp.fees;

import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** What the school lays down for its fees. */
@Stateless
public class FeeSettings {

  @Inject @SchoolDatabase private EntityManager database;
  @Inject private FeeRules rules;

  /** The policy as it is. */
  public FeePolicyView get() {
    return rules.policy().view();
  }

  /**
   * Changes it.
   *
   * @param version the version the caller saw
   * @throws com.mindwhile.erp.shared.RuleBrokenException if an amount has more decimals than the
   *     currency
   */
  public FeePolicyView update(int version, FeePolicyInput input) {
    FeePolicy policy = rules.policy();
    policy.requireVersion(version);
    policy.change(input, rules.money());
    database.flush();
    return policy.view();
  }
}
