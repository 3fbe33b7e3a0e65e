package com.mindwhile.erp.registry;

import com.mindwhile.erp.tenancy.RegistryDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Gives services the registry's entity manager. It is the container's own: the persistence context
 * lives as long as the transaction.
 */
@ApplicationScoped
public class RegistryPersistence {

  @PersistenceContext(unitName = "registry")
  private EntityManager registry;

  @Produces
  @RegistryDatabase
  EntityManager registry() {
    return registry;
  }
}
