package com.mindwhile.erp.registry;

import com.mindwhile.erp.shared.ConflictException;
import com.mindwhile.erp.shared.FieldViolation;
import com.mindwhile.erp.shared.InvalidInputException;
import com.mindwhile.erp.tenancy.RegistryDatabase;
import com.mindwhile.erp.tenancy.SchoolStatus;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the schools a migration is for. */
@Dependent
class MigrationSelection {

  /** Schools that have a database in use. */
  static final Set<SchoolStatus> MIGRATABLE =
      EnumSet.of(SchoolStatus.ACTIVE, SchoolStatus.SUSPENDED, SchoolStatus.MAINTENANCE);

  @Inject @RegistryDatabase private EntityManager registry;

  /**
   * The schools a request means, by their ids. Two queries at most.
   *
   * @throws ConflictException if a school named by its id has nothing to migrate
   * @throws InvalidInputException if it names a school or a server that does not exist, or a canary
   *     that is not among the schools
   */
  List<RegisteredSchool> of(PlanMigration request) {
    if (request.databaseServers() != null) {
      requireServers(request.databaseServers());
    }
    List<RegisteredSchool> schools =
        request.schoolIds() == null ? migratable() : named(request.schoolIds());
    List<RegisteredSchool> meant = schools.stream().filter(school -> school.fits(request)).toList();
    if (request.canarySchoolIds() != null && !ids(meant).containsAll(request.canarySchoolIds())) {
      throw unknown("canarySchoolIds", "names a school that is not migrated");
    }
    return meant;
  }

  private static Set<Long> ids(List<RegisteredSchool> schools) {
    return schools.stream().map(RegisteredSchool::id).collect(Collectors.toSet());
  }

  private List<RegisteredSchool> migratable() {
    return registry
        .createQuery(
            """
            select s from RegisteredSchool s join fetch s.databaseServer
            where s.status in :statuses order by s.id""",
            RegisteredSchool.class)
        .setParameter("statuses", MIGRATABLE)
        .getResultList();
  }

  private List<RegisteredSchool> named(Set<Long> ids) {
    List<RegisteredSchool> schools =
        registry
            .createQuery(
                """
                select s from RegisteredSchool s join fetch s.databaseServer
                where s.id in :ids order by s.id""",
                RegisteredSchool.class)
            .setParameter("ids", ids)
            .getResultList();
    if (schools.size() < ids.size()) {
      throw unknown("schoolIds", "names a school that does not exist");
    }
    for (RegisteredSchool school : schools) {
      if (!MIGRATABLE.contains(school.status())) {
        throw new ConflictException(
            "School " + school.id() + " is " + school.status() + ": there is nothing to migrate");
      }
    }
    return schools;
  }

  private void requireServers(Set<String> names) {
    Set<String> unknown = new HashSet<>(names);
    registry
        .createQuery("select d.name from DatabaseServer d where d.name in :names", String.class)
        .setParameter("names", names)
        .getResultList()
        .forEach(unknown::remove);
    if (!unknown.isEmpty()) {
      throw unknown("databaseServers", "names a database server that does not exist");
    }
  }

  private static InvalidInputException unknown(String field, String message) {
    return new InvalidInputException(new FieldViolation(field, "UNKNOWN", message));
  }
}
