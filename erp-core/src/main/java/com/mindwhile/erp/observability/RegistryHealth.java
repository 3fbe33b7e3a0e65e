package com.mindwhile.erp.observability;

import com.mindwhile.erp.observability.log.LogName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ready when the master registry answers. Without Redis the archive is slower but ready, so Redis
 * shows as data only.
 */
@Readiness
@ApplicationScoped
public class RegistryHealth implements HealthCheck {

  private static final Logger LOG = LoggerFactory.getLogger(RegistryHealth.class);
  private static final int LONGEST_WAIT_SECONDS = 3;

  @Inject private RegistryProbe registry;
  @Inject private RedisProbe redis;

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named(LogName.ofThisArchive() + ".registry")
        .withData("redis", redis.answers() ? "UP" : "DOWN")
        .status(registryAnswers())
        .build();
  }

  private boolean registryAnswers() {
    try {
      registry.answers().toCompletableFuture().get(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
      return true;
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    } catch (SQLException | ExecutionException | TimeoutException failed) {
      LOG.warn("Not ready: the master registry does not answer as it should", failed);
      return false;
    }
  }
}
