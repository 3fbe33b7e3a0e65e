package com.mindwhile.erp.tenancy;

import com.mindwhile.erp.shared.UnavailableException;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** Reads schools from the master registry, outside any transaction: one query a look-up. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RegisteredSchools {

  private static final int RETRY_AFTER_SECONDS = 5;

  private static final String SELECT =
      """
      select s.id, s.version, s.code, s.subdomain, s.name, s.status, s.time_zone, s.locale, s.currency, s.schema_version,
             s.db_name, s.db_user, s.db_password, s.credential_version, d.host, d.port, d.tls_mode,
             (select group_concat(m.host order by m.host) from school_domains m where m.school_id = s.id) domains
      from schools s join database_servers d on d.id = s.database_server_id
      where\s""";

  @Resource(lookup = "jdbc/erpRegistry")
  private DataSource registry;

  /**
   * The school a key names.
   *
   * @throws UnavailableException if the registry does not answer
   */
  public Optional<School> find(SchoolKey key) {
    String condition =
        switch (key.kind()) {
          case ID -> "s.id = ?";
          case SUBDOMAIN -> "s.subdomain = ?";
          case DOMAIN -> "s.id = (select n.school_id from school_domains n where n.host = ?)";
        };
    try (Connection connection = registry.getConnection();
        PreparedStatement query = connection.prepareStatement(SELECT + condition)) {
      query.setString(1, key.value());
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? Optional.of(school(row)) : Optional.empty();
      }
    } catch (SQLException failed) {
      throw unavailable(failed);
    }
  }

  /**
   * The schools changed since then, with their versions.
   *
   * @throws UnavailableException if the registry does not answer
   */
  public Map<Long, Integer> changedSince(Instant since) {
    return versions(
        "select id, version from schools where updated_at >= ?",
        query -> query.setTimestamp(1, Timestamp.from(since)));
  }

  /**
   * All schools with their versions.
   *
   * @throws UnavailableException if the registry does not answer
   */
  public Map<Long, Integer> versions() {
    return versions("select id, version from schools", query -> {});
  }

  private interface Parameters {
    void set(PreparedStatement query) throws SQLException;
  }

  private Map<Long, Integer> versions(String select, Parameters parameters) {
    try (Connection connection = registry.getConnection();
        PreparedStatement query = connection.prepareStatement(select)) {
      parameters.set(query);
      Map<Long, Integer> versions = new HashMap<>();
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          versions.put(rows.getLong(1), rows.getInt(2));
        }
      }
      return versions;
    } catch (SQLException failed) {
      throw unavailable(failed);
    }
  }

  private static UnavailableException unavailable(SQLException cause) {
    UnavailableException unavailable =
        new UnavailableException(
            "The school cannot be looked up for the moment", RETRY_AFTER_SECONDS);
    unavailable.initCause(cause);
    return unavailable;
  }

  private static School school(ResultSet row) throws SQLException {
    String domains = row.getString("domains");
    return new School(
        row.getLong("id"),
        row.getInt("version"),
        row.getString("code"),
        row.getString("subdomain"),
        row.getString("name"),
        SchoolStatus.valueOf(row.getString("status")),
        row.getString("time_zone"),
        row.getString("locale"),
        row.getString("currency"),
        domains == null ? List.of() : List.of(domains.split(",")),
        row.getString("schema_version"),
        database(row));
  }

  private static DatabaseLocation database(ResultSet row) throws SQLException {
    byte[] password = row.getBytes("db_password");
    if (password == null) {
      return null;
    }
    return new DatabaseLocation(
        row.getString("host"),
        row.getInt("port"),
        row.getString("tls_mode"),
        row.getString("db_name"),
        row.getString("db_user"),
        Base64.getEncoder().encodeToString(password),
        row.getInt("credential_version"));
  }
}
