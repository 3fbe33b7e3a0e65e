package com.mindwhile.erp.registry;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/** Which schools a migration would be for. Writes nothing. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PlannedMigration {

  @Inject private MigrationSelection selection;
  @Inject private DatabaseNames names;

  /**
   * A school.
   *
   * @param code what people call it
   * @param database where its database is
   */
  public record MeantSchool(String code, SchoolDatabaseAccess database) {}

  /**
   * The schools a request means, by their ids.
   *
   * @throws com.mindwhile.erp.shared.ConflictException if a named school has nothing to migrate
   * @throws com.mindwhile.erp.shared.InvalidInputException if a named school or database server
   *     does not exist
   */
  public List<MeantSchool> schools(PlanMigration request) {
    return selection.of(request).stream()
        .map(school -> new MeantSchool(school.code(), names.access(school)))
        .toList();
  }
}
