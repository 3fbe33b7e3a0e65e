package com.mindwhile.erp.web.connections;

import com.mindwhile.erp.tenancy.ConnectionShares;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Takes this node's part of the connections to schools' databases before the first request, and
 * keeps it while the application runs. The control plane's archive needs none.
 */
@WebListener
public class ConnectionsLifeCycle implements ServletContextListener {

  @Inject private ConnectionShares shares;

  @Resource(lookup = "concurrent/erpHeartbeats")
  private ManagedScheduledExecutorService scheduler;

  private ScheduledFuture<?> heartbeat;

  @Override
  public void contextInitialized(ServletContextEvent started) {
    shares.renew();
    long millis = ConnectionShares.HEARTBEAT.toMillis();
    heartbeat =
        scheduler.scheduleWithFixedDelay(shares::renew, millis, millis, TimeUnit.MILLISECONDS);
  }

  @Override
  public void contextDestroyed(ServletContextEvent stopped) {
    if (heartbeat != null) {
      heartbeat.cancel(false);
    }
    shares.leave();
  }
}
