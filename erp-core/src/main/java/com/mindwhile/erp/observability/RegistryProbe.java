package com.mindwhile.erp.observability;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javax.sql.DataSource;
import org.eclipse.microprofile.faulttolerance.Asynchronous;
import org.eclipse.microprofile.faulttolerance.Timeout;

/**
 * Asks the master registry for a sign of life. Its schema was found to be this release's when the
 * archive was deployed, and does not go back under a running server.
 */
@ApplicationScoped
public class RegistryProbe {

  private static final int TIMEOUT_MILLIS = 2_000;

  @Resource(lookup = "jdbc/erpRegistry")
  private DataSource registry;

  /** Completes if the registry answers, and fails if it does not within two seconds. */
  @Asynchronous
  @Timeout(TIMEOUT_MILLIS)
  public CompletionStage<Void> answers() throws SQLException {
    try (Connection connection = registry.getConnection()) {
      if (!connection.isValid(1)) {
        throw new SQLException("The registry does not answer");
      }
    }
    return CompletableFuture.completedFuture(null);
  }
}
