package com.mindwhile.erp.school;

import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Gives services a school's entity manager. It is the container's own: the persistence context
 * lives as long as the transaction and is opened on the school that is entered when the transaction
 * first uses it.
 */
@ApplicationScoped
public class SchoolPersistence {

  @PersistenceContext(unitName = "school")
  private EntityManager school;

  @Produces
  @SchoolDatabase
  EntityManager school() {
    return school;
  }
}
