package com.mindwhile.erp.registry;

import com.mindwhile.erp.security.PasswordHasher;
import com.mindwhile.erp.shared.ConflictException;
import com.mindwhile.erp.tenancy.RegistryDatabase;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;

/** Takes new schools into the registry. */
@Stateless
public class SchoolRegistration {

  @Inject @RegistryDatabase private EntityManager registry;
  @Inject private DatabaseServerRows servers;
  @Inject private OperationPlan plan;
  @Inject private PasswordHasher passwords;
  @Inject private Clock clock;

  /**
   * A school that is in the registry and has still to be provisioned.
   *
   * @param operationId the operation that provisions it, which this node is to start
   * @param invitation what lets its first administrator in; null if a password was given
   */
  public record Registered(SchoolView school, long operationId, Invitation invitation) {}

  /**
   * Registers a school for provisioning.
   *
   * @throws ConflictException if its code or subdomain was ever used, or no database server takes
   *     it
   * @throws com.mindwhile.erp.shared.InvalidInputException if the named database server is unknown
   */
  public Registered register(RegisterSchool request) {
    DatabaseServer server = servers.forNewSchool(request.databaseServer());
    requireUnused(request.code(), request.subdomain());
    RegisteredSchool school = new RegisteredSchool(request, server);
    registry.persist(school);
    Invitation invitation = administrator(school.id(), request.admin());
    long operationId = plan.begin(OperationKind.PROVISION_SCHOOL, Rollout.of(1), List.of(school));
    return new Registered(school.view(), operationId, invitation);
  }

  /**
   * Requires that a school can have that code and that subdomain.
   *
   * @throws ConflictException if one of them was ever used
   */
  public void requireUnused(String code, String subdomain) {
    requireNowhere("code", code);
    requireNowhere("subdomain", subdomain);
  }

  private Invitation administrator(long schoolId, RegisterSchool.Admin admin) {
    if (admin.password() != null) {
      String hash = passwords.hash(admin.password());
      registry.persist(FirstAdministrator.withPassword(schoolId, admin, hash));
      return null;
    }
    Invitation invitation = Invitation.issuedAt(clock.instant());
    registry.persist(FirstAdministrator.invited(schoolId, admin, invitation));
    return invitation;
  }

  private void requireNowhere(String property, String value) {
    long used =
        registry
            .createQuery(
                "select count(s) from RegisteredSchool s where s." + property + " = :value",
                Long.class)
            .setParameter("value", value)
            .getSingleResult();
    if (used > 0) {
      throw new ConflictException("The " + property + " is or was that of another school");
    }
  }
}
