package com.mindwhile.erp.registry.superadmins;

import com.mindwhile.erp.security.PasswordHasher;
import com.mindwhile.erp.security.PasswordPolicy;
import com.mindwhile.erp.shared.ConflictException;
import com.mindwhile.erp.shared.FieldViolation;
import com.mindwhile.erp.shared.InvalidInputException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes super admins from outside the server: nobody can do it over the network. Works over plain
 * JDBC, without a container.
 */
public final class SuperAdminRegistration {

  private static final Pattern EMAIL = Pattern.compile("[a-z0-9._%+-]{1,64}@[a-z0-9.-]{1,190}");

  private final PasswordHasher hasher = new PasswordHasher();
  private final Clock clock;

  public SuperAdminRegistration(Clock clock) {
    this.clock = clock;
  }

  /**
   * Makes an enabled super admin in a migrated master registry.
   *
   * @param by who makes it, for the record
   * @throws InvalidInputException if the address is none or the password too weak
   * @throws ConflictException if there is one with that address
   */
  public void register(Connection registry, String email, String password, String by)
      throws SQLException {
    String address = email.strip().toLowerCase(Locale.ROOT);
    if (!EMAIL.matcher(address).matches()) {
      throw new InvalidInputException(
          new FieldViolation("email", "EMAIL", "must be an e-mail address"));
    }
    PasswordPolicy.require("password", password, address);
    Timestamp now = Timestamp.from(clock.instant());
    try (PreparedStatement insert =
        registry.prepareStatement(
            "insert into super_admins (email, password_hash, created_at, created_by, updated_at,"
                + " updated_by) values (?, ?, ?, ?, ?, ?)")) {
      insert.setString(1, address);
      insert.setString(2, hasher.hash(password));
      insert.setTimestamp(3, now);
      insert.setString(4, by);
      insert.setTimestamp(5, now);
      insert.setString(6, by);
      insert.executeUpdate();
    } catch (SQLIntegrityConstraintViolationException duplicate) {
      throw new ConflictException("There is a super admin with that e-mail address");
    }
  }
}
