package com.mindwhile.erp.registry;

import com.mindwhile.erp.security.vault.CredentialVault;
import com.mindwhile.erp.shared.ConflictException;
import com.mindwhile.erp.shared.NotFoundException;
import com.mindwhile.erp.tenancy.RegistryDatabase;
import com.mindwhile.erp.tenancy.SchoolAccount;
import com.mindwhile.erp.tenancy.SchoolStatus;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Consumer;

/** What the registry knows of a school while its database is made, migrated or dropped. */
@Stateless
public class ProvisioningRecords {

  private static final int PASSWORD_BYTES = 32;

  @Inject @RegistryDatabase private EntityManager registry;
  @Inject private CredentialVault vault;
  @Inject private DatabaseNames names;
  @Inject private Event<SchoolChanged> changes;

  /**
   * Where the database of a school that is being provisioned is, or will be as long as it was not
   * assigned.
   *
   * @throws ConflictException if the school is not being provisioned
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public SchoolDatabaseAccess provisioning(long schoolId) {
    RegisteredSchool school = school(schoolId);
    requireProvisioning(school);
    return names.access(school);
  }

  /**
   * The database and account a school is to have. Name and generated password are stored before
   * anything is made, so that making it can be repeated.
   */
  public SchoolDatabaseAccess assignDatabase(long schoolId) {
    RegisteredSchool school = school(schoolId);
    requireProvisioning(school);
    if (!school.hasDatabase()) {
      byte[] password = new byte[PASSWORD_BYTES];
      new SecureRandom().nextBytes(password);
      String name = names.planned(schoolId);
      school.assignDatabase(
          name,
          name,
          vault.encrypt(
              Base64.getUrlEncoder().withoutPadding().encodeToString(password),
              SchoolAccount.vaultContext(schoolId)));
    }
    return names.access(school);
  }

  /** What a new school's settings begin with. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public SchoolSettingsSeed settings(long schoolId) {
    return school(schoolId).settings();
  }

  /** The first user the school is to have; empty once the school was active. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<FirstAdministratorView> firstAdministrator(long schoolId) {
    return Optional.ofNullable(registry.find(FirstAdministrator.class, schoolId))
        .map(FirstAdministrator::view);
  }

  /** Takes a provisioned school into service, with the version its database was verified at. */
  public void activate(long schoolId, String schemaVersion) {
    RegisteredSchool school = school(schoolId);
    school.migratedTo(schemaVersion);
    school.activate();
    forgetFirstAdministrator(schoolId);
    registry.flush();
    changes.fire(new SchoolChanged(schoolId));
  }

  /**
   * Closes a school whose provisioning failed, after what was made for it was removed. The row is
   * locked meanwhile: nobody can take the provisioning up again.
   *
   * @param removal what removes the school's database and account
   * @throws ConflictException if the school's provisioning has not failed
   */
  public SchoolView discard(long schoolId, Consumer<SchoolDatabaseAccess> removal) {
    RegisteredSchool school =
        registry.find(RegisteredSchool.class, schoolId, LockModeType.PESSIMISTIC_WRITE);
    if (school == null) {
      throw new NotFoundException("The school");
    }
    SchoolDatabaseAccess database = names.access(school);
    school.discard();
    if (database.isAssigned()) {
      removal.accept(database);
    }
    forgetFirstAdministrator(schoolId);
    registry.flush();
    changes.fire(new SchoolChanged(schoolId));
    return school.view();
  }

  private static void requireProvisioning(RegisteredSchool school) {
    if (school.status() != SchoolStatus.PROVISIONING) {
      throw new ConflictException("The school is " + school.status() + ", not being provisioned");
    }
  }

  private void forgetFirstAdministrator(long schoolId) {
    Optional.ofNullable(registry.find(FirstAdministrator.class, schoolId))
        .ifPresent(registry::remove);
  }

  private RegisteredSchool school(long schoolId) {
    RegisteredSchool school = registry.find(RegisteredSchool.class, schoolId);
    if (school == null) {
      throw new IllegalStateException("School " + schoolId + " is not in the registry");
    }
    return school;
  }
}
