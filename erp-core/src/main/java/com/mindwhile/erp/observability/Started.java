package com.mindwhile.erp.observability;

import com.mindwhile.erp.observability.log.LogName;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/**
 * Started once the archive is deployed: its deployment ends only after the schema of the master
 * registry was found to be this release's.
 */
@Startup
@ApplicationScoped
public class Started implements HealthCheck {

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.up(LogName.ofThisArchive() + ".deployed");
  }
}
