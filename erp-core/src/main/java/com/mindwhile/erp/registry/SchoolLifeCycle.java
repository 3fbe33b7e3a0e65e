package com.mindwhile.erp.registry;

import com.mindwhile.erp.shared.ConflictException;
import com.mindwhile.erp.shared.FieldViolation;
import com.mindwhile.erp.shared.InvalidInputException;
import com.mindwhile.erp.shared.NotFoundException;
import com.mindwhile.erp.tenancy.RegistryDatabase;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Takes schools into and out of service. Each change that is not legal in the school's present
 * status is a {@link ConflictException}; each one made reaches every node.
 */
@Stateless
public class SchoolLifeCycle {

  @Inject @RegistryDatabase private EntityManager registry;
  @Inject private Event<SchoolChanged> changes;

  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "erp.schools.deletion-grace", defaultValue = "P30D")
  private Duration gracePeriod;

  @Inject
  @ConfigProperty(name = "erp.tenancy.base-domain")
  private String baseDomain;

  /** Takes an active school out of service: its users get 403. */
  public SchoolView suspend(long id) {
    return change(id, RegisteredSchool::suspend);
  }

  /** Puts a suspended school, or one in maintenance, back into service. */
  public SchoolView resume(long id) {
    return change(id, RegisteredSchool::resume);
  }

  /** Lets the users of an active school wait: they get 503. */
  public SchoolView beginMaintenance(long id) {
    return change(id, RegisteredSchool::beginMaintenance);
  }

  /** Ends a school's maintenance, and no suspension. */
  public SchoolView endMaintenance(long id) {
    return change(id, RegisteredSchool::endMaintenance);
  }

  /**
   * Changes a school's name, locale and time zone.
   *
   * @param version the version the caller saw
   * @throws com.mindwhile.erp.shared.StaleVersionException if it is no longer the present one
   */
  public SchoolView update(long id, int version, ChangeSchool request) {
    return change(
        id,
        school -> {
          school.requireVersion(version);
          school.requireAlive();
          school.change(request);
        });
  }

  /** Closes a suspended school; its database stays. */
  public SchoolView archive(long id) {
    return change(id, RegisteredSchool::archive);
  }

  /**
   * Has the database of an archived school go once the grace period is over. Asked for again, it
   * goes no later.
   *
   * @param confirmedCode the school's code, typed by whoever wants this
   * @throws InvalidInputException if it is not the school's code
   */
  public SchoolView requestDeletion(long id, String confirmedCode) {
    return change(
        id, school -> school.requestDeletion(confirmedCode, clock.instant().plus(gracePeriod)));
  }

  /** Takes a deletion back whose grace period is not over. */
  public SchoolView takeBackDeletion(long id) {
    return change(id, school -> school.takeBackDeletion(clock.instant()));
  }

  /**
   * Leads a custom host name to the school.
   *
   * @throws ConflictException if it leads to a school already
   * @throws InvalidInputException if it is the platform's own domain or below it
   */
  public SchoolView addDomain(long id, String host) {
    if (host.equals(baseDomain) || host.endsWith("." + baseDomain)) {
      throw new InvalidInputException(
          new FieldViolation("host", "RESERVED", "must not be of the platform's own domain"));
    }
    long used =
        registry
            .createQuery(
                "select count(s) from RegisteredSchool s where :host member of s.domains",
                Long.class)
            .setParameter("host", host)
            .getSingleResult();
    if (used > 0) {
      throw new ConflictException("The host name leads to a school already");
    }
    return change(
        id,
        school -> {
          school.requireAlive();
          school.addDomain(host);
        });
  }

  /** Leads a custom host name nowhere any more. */
  public SchoolView removeDomain(long id, String host) {
    return change(id, school -> school.removeDomain(host));
  }

  private SchoolView change(long id, Consumer<RegisteredSchool> change) {
    RegisteredSchool school =
        registry.find(RegisteredSchool.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (school == null) {
      throw new NotFoundException("The school");
    }
    change.accept(school);
    registry.flush();
    changes.fire(new SchoolChanged(id));
    return school.view();
  }
}
