package com.mindwhile.erp.provisioning;

import com.mindwhile.erp.registry.SchoolSettingsSeed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Writes what a school's own settings begin with. */
@ApplicationScoped
public class SettingsSeed {

  private static final String INSERT =
      """
      insert into school_settings
        (id, name, locale, time_zone, currency, created_at, created_by, updated_at, updated_by)
      select 1, ?, ?, ?, ?, ?, 'system', ?, 'system' from (select 1) once
      where not exists (select 1 from school_settings where id = 1)""";

  @Inject private Clock clock;

  void write(Connection database, SchoolSettingsSeed settings) {
    LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    try (PreparedStatement insert = database.prepareStatement(INSERT)) {
      insert.setString(1, settings.name());
      insert.setString(2, settings.locale());
      insert.setString(3, settings.timeZone());
      insert.setString(4, settings.currency());
      insert.setObject(5, now);
      insert.setObject(6, now);
      insert.executeUpdate();
    } catch (SQLException failure) {
      throw new ProvisioningException("The settings could not be written", failure);
    }
  }
}
