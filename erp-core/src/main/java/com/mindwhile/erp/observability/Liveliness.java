package com.mindwhile.erp.observability;

import com.mindwhile.erp.observability.log.LogName;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.management.ManagementFactory;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * Alive as long as no threads wait for each other. What is outside the process does not count: a
 * restart would not mend it.
 */
@Liveness
@ApplicationScoped
public class Liveliness implements HealthCheck {

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named(LogName.ofThisArchive() + ".threads")
        .status(ManagementFactory.getThreadMXBean().findDeadlockedThreads() == null)
        .build();
  }
}
