package com.mindwhile.erp.registry;

import com.mindwhile.erp.tenancy.RegistryDatabase;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** Counts what became of operations' schools. One query each. */
@Dependent
class Tallies {

  @Inject @RegistryDatabase private EntityManager registry;

  OutcomeTally of(long operationId) {
    return new OutcomeTally(
        registry
            .createQuery(
                """
                select o.wave, o.status, count(o) from SchoolOutcome o
                where o.operation.id = :id group by o.wave, o.status""",
                Object[].class)
            .setParameter("id", operationId)
            .getResultList()
            .stream()
            .map(
                row ->
                    new OutcomeTally.Count((Integer) row[0], (OutcomeStatus) row[1], (Long) row[2]))
            .toList());
  }
}
