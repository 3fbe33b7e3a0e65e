package com.mindwhile.erp.admin.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;

/** The super admin at the console. */
@Named
@RequestScoped
public class Operator {

  @Inject private ExternalContext external;

  /** The e-mail address they signed in with; null if they did not. */
  public String getName() {
    Principal principal = external.getUserPrincipal();
    return principal == null ? null : principal.getName();
  }

  /** Signs them out. */
  public void signOut() throws IOException, ServletException {
    ((HttpServletRequest) external.getRequest()).logout();
    external.redirect(external.getApplicationContextPath() + "/sign-in?ended=true");
  }
}
