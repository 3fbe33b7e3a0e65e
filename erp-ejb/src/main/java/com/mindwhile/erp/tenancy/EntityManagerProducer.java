package com.mindwhile.erp.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Gives services their entity manager. Both are the container's own: the persistence context lives
 * as long as the transaction and, for schools, is opened on the school that is entered when the
 * transaction first uses it.
 */
@ApplicationScoped
public class EntityManagerProducer {

  @PersistenceContext(unitName = "school")
  private EntityManager school;

  @PersistenceContext(unitName = "registry")
  private EntityManager registry;

  @Produces
  @SchoolDatabase
  EntityManager school() {
    return school;
  }

  @Produces
  @RegistryDatabase
  EntityManager registry() {
    return registry;
  }
}
