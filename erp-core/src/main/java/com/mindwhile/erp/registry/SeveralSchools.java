package com.mindwhile.erp.registry;

import com.mindwhile.erp.shared.DomainException;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * Takes several schools into or out of service, each in a transaction of its own: what is refused
 * for one keeps no other from it.
 */
@ApplicationScoped
public class SeveralSchools {

  @EJB private SchoolLifeCycle lifeCycle;

  /**
   * What came of it.
   *
   * @param done in how many schools it was done
   * @param refusals why it was not in the others, each with the school's code
   */
  public record Outcome(int done, List<String> refusals) {}

  /** Suspends them. */
  public Outcome suspend(List<SchoolView> schools) {
    return each(schools, lifeCycle::suspend);
  }

  /** Puts them back into service. */
  public Outcome resume(List<SchoolView> schools) {
    return each(schools, lifeCycle::resume);
  }

  /** Puts them into maintenance. */
  public Outcome beginMaintenance(List<SchoolView> schools) {
    return each(schools, lifeCycle::beginMaintenance);
  }

  private static Outcome each(List<SchoolView> schools, LongConsumer change) {
    List<String> refusals = new ArrayList<>();
    for (SchoolView school : schools) {
      try {
        change.accept(school.id());
      } catch (DomainException refused) {
        refusals.add(school.code() + ": " + refused.getMessage());
      }
    }
    return new Outcome(schools.size() - refusals.size(), List.copyOf(refusals));
  }
}
