package com.mindwhile.erp.web.auth;

import com.mindwhile.erp.security.BearerTokenModule;
import com.mindwhile.erp.security.BearerTokens;
import jakarta.inject.Inject;
import jakarta.security.auth.message.config.AuthConfigFactory;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Registers the one way to say who one is here: a bearer token. */
@WebListener
public class BearerTokenSetup implements ServletContextListener {

  @Inject private BearerTokens tokens;

  @Override
  public void contextInitialized(ServletContextEvent started) {
    AuthConfigFactory.getFactory()
        .registerServerAuthModule(new BearerTokenModule(tokens), started.getServletContext());
  }

  @Override
  public void contextDestroyed(ServletContextEvent stopped) {
    AuthConfigFactory.getFactory().removeServerAuthModule(stopped.getServletContext());
  }
}
