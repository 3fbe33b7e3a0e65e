package com.mindwhile.erp.security.sessions;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mindwhile.erp.rbac.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whether super admins must have a second factor, and who of them lacks it. That somebody has one
 * is kept as long as a live session is; that somebody lacks it is asked each time, so that they may
 * go on as soon as they have it.
 */
@ApplicationScoped
public class SecondFactorDuty {

  static final String SETTING = "erp.super-admins.second-factor";

  private static final int MAX_SUPER_ADMINS = 10_000;

  private Planes planes;
  private boolean required;
  private Cache<Long, Boolean> equipped;

  protected SecondFactorDuty() {}

  /**
   * By the settings.
   *
   * @throws IllegalStateException if the setting is neither {@code required} nor {@code optional}
   */
  @Inject
  public SecondFactorDuty(
      Planes planes,
      @ConfigProperty(name = SETTING) String setting,
      @ConfigProperty(name = "erp.security.session-check-seconds") int seconds) {
    this.planes = planes;
    this.required =
        switch (setting) {
          case "required" -> true;
          case "optional" -> false;
          default -> throw new IllegalStateException(SETTING + " must be required or optional");
        };
    this.equipped =
        Caffeine.newBuilder()
            .maximumSize(MAX_SUPER_ADMINS)
            .expireAfterWrite(Duration.ofSeconds(seconds))
            .build();
  }

  /** Whether the caller has to set up a second factor before anything else. */
  public boolean isOwedBy(Caller caller) {
    return required && caller.kind() == Caller.Kind.SUPER_ADMIN && !isEquipped(caller);
  }

  private boolean isEquipped(Caller superAdmin) {
    if (equipped.getIfPresent(superAdmin.id()) != null) {
      return true;
    }
    boolean has = planes.of(superAdmin.kind()).hasSecondFactor(superAdmin.id());
    if (has) {
      equipped.put(superAdmin.id(), true);
    }
    return has;
  }
}
