package com.mindwhile.erp.provisioning;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.mindwhile.erp.rbac.WorkContext;
import com.mindwhile.erp.registry.FirstAdministratorView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Makes the first user of a new school, who runs it and makes the others; the e-mail address is the
 * user name. Written past the school's pool, which the node that provisions need not have.
 */
@ApplicationScoped
public class FirstAdministratorSeed {

  private static final String USER =
      """
      insert into users (username, first_name, last_name, email, password_hash, status,
        created_at, created_by, updated_at, updated_by)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

  private static final String ROLE =
      "insert into user_roles (user_id, role_id) select ?, id from roles where name = 'school_admin'";

  private static final String TOKEN =
      """
      insert into one_time_tokens (user_id, purpose, token_hash, expires_at, created_at, created_by)
      values (?, 'INVITATION', ?, ?, ?, ?)""";

  private static final String AUDIT =
      """
      insert into audit_log (at, actor, action, entity, entity_id, after_state, request_id)
      values (?, ?, 'CREATED', 'User', ?, ?, ?)""";

  private static final JsonMapper JSON = new JsonMapper();

  @Inject private WorkContext work;
  @Inject private Clock clock;

  /** Writes all of it or nothing; nothing if there is such a user. */
  void write(Connection database, FirstAdministratorView first) {
    try {
      if (exists(database, username(first))) {
        return;
      }
      database.setAutoCommit(false);
      try {
        long user = insertUser(database, first);
        if (first.passwordHash() == null) {
          execute(
              database,
              TOKEN,
              user,
              first.invitationHash(),
              at(first.invitationExpiresAt()),
              now(),
              work.actor());
        }
        if (execute(database, ROLE, user) == 0) {
          throw new ProvisioningException("The school has no role school_admin");
        }
        execute(
            database, AUDIT, now(), work.actor(), user, state(first), work.current().requestId());
        database.commit();
      } catch (SQLException | ProvisioningException refused) {
        database.rollback();
        throw refused;
      } finally {
        database.setAutoCommit(true);
      }
    } catch (SQLException failure) {
      throw new ProvisioningException("The first administrator could not be made", failure);
    }
  }

  private long insertUser(Connection database, FirstAdministratorView first) throws SQLException {
    try (PreparedStatement insert =
        database.prepareStatement(USER, Statement.RETURN_GENERATED_KEYS)) {
      bind(
          insert,
          username(first),
          first.firstName(),
          first.lastName(),
          first.email(),
          first.passwordHash(),
          status(first),
          now(),
          work.actor(),
          now(),
          work.actor());
      insert.executeUpdate();
      try (ResultSet key = insert.getGeneratedKeys()) {
        key.next();
        return key.getLong(1);
      }
    }
  }

  private static boolean exists(Connection database, String username) throws SQLException {
    try (PreparedStatement query =
        database.prepareStatement("select 1 from users where username = ?")) {
      query.setString(1, username);
      try (ResultSet row = query.executeQuery()) {
        return row.next();
      }
    }
  }

  private static int execute(Connection database, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = database.prepareStatement(sql)) {
      bind(statement, values);
      return statement.executeUpdate();
    }
  }

  private static void bind(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  /** As the audit log shows a new user. */
  private static String state(FirstAdministratorView first) {
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("email", first.email());
    state.put("firstName", first.firstName());
    state.put("lastName", first.lastName());
    state.put("roles", new String[] {"school_admin"});
    state.put("status", status(first));
    state.put("username", username(first));
    try {
      return JSON.writeValueAsString(state);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException("A change cannot be audited", unwritable);
    }
  }

  /** User names are the same whichever case they are typed in. */
  private static String username(FirstAdministratorView first) {
    return first.email().toLowerCase(Locale.ROOT);
  }

  private static String status(FirstAdministratorView first) {
    return first.passwordHash() == null ? "INVITED" : "ACTIVE";
  }

  private LocalDateTime now() {
    return at(clock.instant());
  }

  private static LocalDateTime at(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
