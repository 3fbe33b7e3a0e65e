package com.mindwhile.erp.registry;

import com.mindwhile.erp.shared.ConflictException;
import com.mindwhile.erp.shared.FieldViolation;
import com.mindwhile.erp.shared.InvalidInputException;
import com.mindwhile.erp.tenancy.RegistryDatabase;
import com.mindwhile.erp.tenancy.SchoolStatus;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds database servers, and the one a new school goes to. */
@Dependent
class DatabaseServerRows {

  /** Schools that need no room: their database is gone or will go. */
  private static final Set<SchoolStatus> GONE =
      EnumSet.of(SchoolStatus.ARCHIVED, SchoolStatus.DELETED);

  @Inject @RegistryDatabase private EntityManager registry;

  /**
   * The server a new school goes to: the one named, or the one with the fewest schools. It stays
   * locked until the transaction ends, so that its limit holds.
   *
   * @throws InvalidInputException if there is none of that name
   * @throws ConflictException if it, or every one, is full or accepts none
   */
  DatabaseServer forNewSchool(String name) {
    DatabaseServer server = name == null ? emptiest() : byName(name);
    if (server == null) {
      throw new InvalidInputException(
          new FieldViolation("databaseServer", "UNKNOWN", "names no database server"));
    }
    registry.lock(server, LockModeType.PESSIMISTIC_WRITE);
    server.requireRoom(schoolsOn(server));
    return server;
  }

  private DatabaseServer emptiest() {
    Map<Long, Long> schools = schools();
    return all().stream()
        .filter(server -> server.hasRoom(schools.getOrDefault(server.id(), 0L)))
        .min(Comparator.comparingLong(server -> schools.getOrDefault(server.id(), 0L)))
        .orElseThrow(() -> new ConflictException("No database server accepts another school"));
  }

  List<DatabaseServer> all() {
    return registry
        .createQuery("select d from DatabaseServer d order by d.name", DatabaseServer.class)
        .getResultList();
  }

  DatabaseServer byName(String name) {
    return registry
        .createQuery("select d from DatabaseServer d where d.name = :name", DatabaseServer.class)
        .setParameter("name", name)
        .getResultStream()
        .findFirst()
        .orElse(null);
  }

  long schoolsOn(DatabaseServer server) {
    return schools().getOrDefault(server.id(), 0L);
  }

  /** How many schools each server has. */
  Map<Long, Long> schools() {
    Map<Long, Long> schools = new HashMap<>();
    registry
        .createQuery(
            """
            select s.databaseServer.id, count(s) from RegisteredSchool s
            where s.status not in :gone group by s.databaseServer.id""",
            Object[].class)
        .setParameter("gone", GONE)
        .getResultList()
        .forEach(row -> schools.put((Long) row[0], (Long) row[1]));
    return schools;
  }
}
