package com.mindwhile.erp.admin.console;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Marks the session cookie as for TLS only where {@code erp.console.secure-cookies} says so. Else
 * it is so marked when the request came by TLS, which behind a proxy the server may not know.
 */
public class SessionCookie implements ServletContextListener {

  @Inject
  @ConfigProperty(name = "erp.console.secure-cookies", defaultValue = "false")
  private boolean secure;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    if (secure) {
      event.getServletContext().getSessionCookieConfig().setSecure(true);
    }
  }
}
