package com.mindwhile.erp.provisioning;

import com.mindwhile.erp.migration.FreshSchema;
import com.mindwhile.erp.migration.FreshTables;
import com.mindwhile.erp.migration.MigrationFailedException;
import com.mindwhile.erp.migration.SchemaInventories;
import com.mindwhile.erp.migration.SchemaInventory;
import com.mindwhile.erp.registry.SchoolDatabaseAccess.ServerAccess;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a fresh school's schema is like on a database server, found out there: an empty database
 * gets the scripts, is looked at and dropped. Servers describe the same schema in different words,
 * so only a schema of the same server can be compared with.
 */
@ApplicationScoped
public class FreshSchemas {

  private static final Logger LOG = LoggerFactory.getLogger(FreshSchemas.class);
  private static final int PATIENCE_SECONDS = 60;

  @Inject private DatabaseConnections connections;
  @Inject private SchemaInventories inventories;

  /** What schools' databases are called before their number; none has this one. */
  @Inject
  @ConfigProperty(name = "erp.schools.database-prefix", defaultValue = "school_")
  private String prefix;

  /**
   * What was found out last on each server. A school may be found to be like it; what another one
   * lacks is said only after a look at a fresh one.
   */
  private final Map<String, Kept> kept = new ConcurrentHashMap<>();

  /**
   * @param release of the server, which another one may describe in other words
   */
  private record Kept(String release, FreshTables tables) {}

  /** Those one job or one check needs: each is made once, by the first that asks for it. */
  OfRun forOneRun() {
    return new OfRun();
  }

  /** What was found out until now. */
  final class OfRun {

    private final Map<Key, Optional<FreshTables>> tables = new ConcurrentHashMap<>();
    private final Map<Key, Optional<FreshSchema>> made = new ConcurrentHashMap<>();
    private final Map<Key, Optional<List<SchemaInventory>>> stages = new ConcurrentHashMap<>();

    private record Key(String server, String version) {}

    /**
     * Whether a school has just the tables of a fresh one. If not it may still be like one.
     *
     * @param school a connection of the server's administrator, in the school's database
     * @throws ProvisioningException if it could not be found out
     */
    boolean hasTheTables(Connection school, ServerAccess server, String version)
        throws SQLException {
      String release = school.getMetaData().getDatabaseProductVersion();
      return tables
          .computeIfAbsent(key(server, version), key -> keep(server, release, version))
          .filter(fresh -> fresh.areThoseOf(school))
          .isPresent();
    }

    private Optional<FreshTables> keep(ServerAccess server, String release, String version) {
      Kept last = kept.get(server.name());
      Optional<FreshTables> found =
          last == null || !last.release().equals(release)
              ? Optional.empty()
              : goOn(server, last.tables(), version);
      if (found.isEmpty()) {
        found = made(server, version).map(FreshSchema::tables);
      }
      found.ifPresent(fresh -> kept.put(server.name(), new Kept(release, fresh)));
      return found;
    }

    private Optional<FreshTables> goOn(ServerAccess server, FreshTables last, String version) {
      if (inventories.areOf(last, version)) {
        return Optional.of(last);
      }
      if (!inventories.leadTo(last, version)) {
        return Optional.empty();
      }
      try {
        return Optional.of(make(server, empty -> inventories.goneOn(empty, last, version)));
      } catch (MigrationFailedException needsMore) {
        LOG.info("A fresh school is made from the first script on", needsMore);
        return Optional.empty();
      }
    }

    /**
     * A fresh school's on that server, made for this run.
     *
     * @return empty if no script of this release brings a school to that version
     * @throws ProvisioningException if it could not be found out
     */
    Optional<SchemaInventory> at(ServerAccess server, String version) {
      Optional<FreshSchema> fresh = made(server, version);
      fresh.map(FreshSchema::tables).ifPresent(now -> replaceKept(server, version, now));
      return fresh.map(FreshSchema::inventory);
    }

    /** What was kept may say too little: of a server that was set up anew, or after a rename. */
    private void replaceKept(ServerAccess server, String version, FreshTables now) {
      tables.replace(key(server, version), Optional.of(now));
      kept.computeIfPresent(server.name(), (name, last) -> new Kept(last.release(), now));
    }

    private Optional<FreshSchema> made(ServerAccess server, String version) {
      return made.computeIfAbsent(
          key(server, version), key -> make(server, empty -> inventories.ofFresh(empty, version)));
    }

    /**
     * A fresh school's on that server, before the script of a version and after each of its
     * statements.
     *
     * @return empty if no script of this release brings a school to that version
     * @throws ProvisioningException if it could not be found out
     */
    Optional<List<SchemaInventory>> stages(ServerAccess server, String version) {
      return stages.computeIfAbsent(
          key(server, version),
          key -> make(server, empty -> inventories.stagesOfFresh(empty, version)));
    }

    private static Key key(ServerAccess server, String version) {
      return new Key(server.name(), String.valueOf(version));
    }
  }

  private <T> T make(ServerAccess server, Function<Connection, T> look) {
    SqlName name = new SqlName(prefix + "reference");
    try (Connection connection = connections.administrator(server).getConnection()) {
      lock(connection, name);
      // another node may have died in the middle of this
      execute(connection, "drop database if exists " + name.quoted());
      execute(connection, "create database " + name.quoted() + " character set utf8mb4");
      try {
        connection.setCatalog(name.value());
        return look.apply(connection);
      } finally {
        execute(connection, "drop database " + name.quoted());
      }
    } catch (SQLException failure) {
      throw new ProvisioningException("What a fresh school is like was not found out", failure);
    }
  }

  /** By a new statement: one goes back to the database in which it was made. */
  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** It ends with the connection. */
  private static void lock(Connection connection, SqlName name) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement("select get_lock(?, ?)")) {
      query.setString(1, "+" + name.value());
      query.setInt(2, PATIENCE_SECONDS);
      try (ResultSet row = query.executeQuery()) {
        if (!row.next() || row.getInt(1) != 1) {
          throw new ProvisioningException("Somebody else keeps " + name.value() + " in use");
        }
      }
    }
  }
}
