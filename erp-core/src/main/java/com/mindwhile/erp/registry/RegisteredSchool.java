package com.mindwhile.erp.registry;

import com.mindwhile.erp.audit.OfSchool;
import com.mindwhile.erp.security.vault.EncryptedSecret;
import com.mindwhile.erp.shared.AuditedEntity;
import com.mindwhile.erp.shared.ConflictException;
import com.mindwhile.erp.shared.FieldViolation;
import com.mindwhile.erp.shared.InvalidInputException;
import com.mindwhile.erp.shared.NotFoundException;
import com.mindwhile.erp.shared.PageRequest;
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
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.annotations.BatchSize;

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

  /** When its database goes; null unless its deletion was asked for. */
  @Column(name = "delete_after")
  private Instant deleteAfter;

  /** Whether a job was begun that removes it: there is no way back. */
  @Column(name = "deletion_begun")
  private boolean deletionBegun;

  /** Of the schools of a page together. */
  @BatchSize(size = PageRequest.MAX_SIZE)
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

  /** Ends what {@link #beginMaintenance} began. */
  void endMaintenance() {
    require(SchoolStatus.MAINTENANCE, SchoolStatus.ACTIVE);
    become(SchoolStatus.ACTIVE);
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

  /**
   * Has the database of an archived school go after a while.
   *
   * @param confirmedCode its code, as whoever wants it deleted has typed it
   */
  void requestDeletion(String confirmedCode, Instant after) {
    if (!status.canBecome(SchoolStatus.DELETED)) {
      throw illegal(SchoolStatus.DELETED);
    }
    if (!code.equals(confirmedCode)) {
      throw new InvalidInputException(
          new FieldViolation("code", "NOT_CONFIRMED", "is not the code of this school"));
    }
    if (deleteAfter == null) {
      deleteAfter = after;
    }
  }

  /** Takes a deletion back that is not due yet. */
  void takeBackDeletion(Instant now) {
    if (deleteAfter == null) {
      throw new ConflictException("The school is not to be deleted");
    }
    if (deletionBegun || !now.isBefore(deleteAfter)) {
      throw new ConflictException("The grace period is over: the school is being deleted");
    }
    deleteAfter = null;
  }

  /**
   * Begins with its deletion if that is due and was not begun before.
   *
   * @return whether it was due
   */
  boolean beginDeletion(Instant now) {
    boolean due =
        status.canBecome(SchoolStatus.DELETED)
            && !deletionBegun
            && deleteAfter != null
            && !now.isBefore(deleteAfter);
    deletionBegun |= due;
    return due;
  }

  /** Notes that its database and account were removed. Its host names are free again. */
  void delete() {
    become(SchoolStatus.DELETED);
    database.withdraw();
    domains.clear();
    schemaVersion = null;
  }

  /**
   * @throws ConflictException if it is archived or deleted, so that nothing of it changes any more
   */
  void requireAlive() {
    if (status == SchoolStatus.ARCHIVED || status == SchoolStatus.DELETED) {
      throw new ConflictException("A school that is " + status + " cannot be changed");
    }
  }

  /** Changes what operators call it and how its days and texts are. */
  void change(ChangeSchool request) {
    name = request.name().strip();
    locale = Locale.forLanguageTag(request.locale()).toLanguageTag();
    timeZone = request.timeZone();
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
        deleteAfter,
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
