package com.mindwhile.erp.observability;

import jakarta.annotation.Resource;
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

  @Resource(lookup = "java:app/AppName")
  private String archive;

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named(archive + ".threads")
        .status(ManagementFactory.getThreadMXBean().findDeadlockedThreads() == null)
        .build();
  }
}
