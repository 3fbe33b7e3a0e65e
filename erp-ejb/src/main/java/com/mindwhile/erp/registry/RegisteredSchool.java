package com.mindwhile.erp.registry;

import com.mindwhile.erp.audit.OfSchool;
import com.mindwhile.erp.security.vault.EncryptedSecret;
import com.mindwhile.erp.shared.AuditedEntity;
import com.mindwhile.erp.shared.ConflictException;
import com.mindwhile.erp.shared.NotFoundException;
import com.mindwhile.erp.tenancy.SchoolStatus;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** A school of the platform: where it stands in its life and where its data are. */
@Entity
@Table(name = "schools")
public class RegisteredSchool extends AuditedEntity implements OfSchool {

  @Column(updatable = false)
  private String code;

  @Column(updatable = false)
  private String subdomain;

  private String name;

  @Enumerated(EnumType.STRING)
  private SchoolStatus status;

  @ManyToOne(optional = false)
  @JoinColumn(name = "database_server_id")
  private DatabaseServer databaseServer;

  @Embedded private AssignedDatabase database = new AssignedDatabase();

  @Column(name = "schema_version")
  private String schemaVersion;

  private String locale;

  @Column(name = "time_zone")
  private String timeZone;

  private String currency;

  @ElementCollection
  @CollectionTable(name = "school_domains", joinColumns = @JoinColumn(name = "school_id"))
  @Column(name = "host")
  private Set<String> domains = new TreeSet<>();

  protected RegisteredSchool() {}

  /** A school whose provisioning begins. */
  RegisteredSchool(RegisterSchool request, DatabaseServer server) {
    code = request.code();
    subdomain = request.subdomain();
    name = request.name().strip();
    timeZone = request.timeZone();
    currency = request.currency();
    locale = Locale.forLanguageTag(request.locale()).toLanguageTag();
    databaseServer = server;
    status = SchoolStatus.PROVISIONING;
  }

  /** Takes the school out of service. */
  void suspend() {
    become(SchoolStatus.SUSPENDED);
  }

  /** Puts the school back into service after a suspension or maintenance. */
  void resume() {
    if (status != SchoolStatus.SUSPENDED && status != SchoolStatus.MAINTENANCE) {
      throw illegal(SchoolStatus.ACTIVE);
    }
    become(SchoolStatus.ACTIVE);
  }

  /** Lets its users wait while something is done to it. */
  void beginMaintenance() {
    become(SchoolStatus.MAINTENANCE);
  }

  /** Closes a suspended school for good; its database stays. */
  void archive() {
    if (status != SchoolStatus.SUSPENDED) {
      throw illegal(SchoolStatus.ARCHIVED);
    }
    become(SchoolStatus.ARCHIVED);
  }

  /** Ends a provisioning that succeeded. */
  void activate() {
    if (status != SchoolStatus.ACTIVE) {
      require(SchoolStatus.PROVISIONING, SchoolStatus.ACTIVE);
      become(SchoolStatus.ACTIVE);
    }
  }

  /** Ends a provisioning that did not succeed. */
  void provisioningFailed() {
    if (status == SchoolStatus.PROVISIONING) {
      become(SchoolStatus.FAILED);
    }
  }

  /** Takes a failed provisioning up again; one that is under way goes on. */
  void retryProvisioning() {
    if (status != SchoolStatus.PROVISIONING) {
      become(SchoolStatus.PROVISIONING);
    }
  }

  /** Closes a school whose failed provisioning was undone. */
  void discard() {
    require(SchoolStatus.FAILED, SchoolStatus.ARCHIVED);
    become(SchoolStatus.ARCHIVED);
    database.withdraw();
    schemaVersion = null;
  }

  /** Gives it the database and account it will have; before either is made. */
  void assignDatabase(String name, String user, EncryptedSecret password) {
    database.assign(name, user, password);
  }

  boolean hasDatabase() {
    return database.isAssigned();
  }

  /** Notes the version its database was migrated to and verified at. */
  void migratedTo(String version) {
    schemaVersion = version;
  }

  /** Leads a custom host name to it. */
  void addDomain(String host) {
    domains.add(host);
  }

  void removeDomain(String host) {
    if (!domains.remove(host)) {
      throw new NotFoundException("The domain");
    }
  }

  String schemaVersion() {
    return schemaVersion;
  }

  @Override
  public Long schoolId() {
    return id();
  }

  String code() {
    return code;
  }

  SchoolStatus status() {
    return status;
  }

  /** Whether it is on one of the servers and at one of the versions a migration is limited to. */
  boolean fits(PlanMigration request) {
    return (request.databaseServers() == null
            || request.databaseServers().contains(databaseServer.name()))
        && (request.schemaVersions() == null
            || (schemaVersion != null && request.schemaVersions().contains(schemaVersion)));
  }

  DatabaseServer databaseServer() {
    return databaseServer;
  }

  /** What the control plane's API shows of it. */
  SchoolView view() {
    return new SchoolView(
        id(),
        version(),
        code,
        name,
        subdomain,
        domains.stream().sorted().toList(),
        status,
        locale,
        timeZone,
        currency,
        databaseServer.name(),
        database.name(),
        schemaVersion,
        createdAt(),
        updatedAt());
  }

  /** How its database is reached to administer it, or will be by a name that is still planned. */
  SchoolDatabaseAccess databaseAccess(String planned) {
    return database.access(id(), databaseServer.access(), planned, schemaVersion);
  }

  /** What its own settings begin with. */
  SchoolSettingsSeed settings() {
    return new SchoolSettingsSeed(name, locale, timeZone, currency);
  }

  private void become(SchoolStatus next) {
    if (!status.canBecome(next)) {
      throw illegal(next);
    }
    status = next;
  }

  private void require(SchoolStatus present, SchoolStatus next) {
    if (status != present) {
      throw illegal(next);
    }
  }

  private ConflictException illegal(SchoolStatus next) {
    return new ConflictException("A school that is " + status + " cannot become " + next);
  }
}
