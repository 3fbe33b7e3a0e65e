package com.mindwhile.erp.admin.console;

import com.mindwhile.erp.registry.superadmins.SuperAdminInvitations;
import com.mindwhile.erp.security.PasswordHasher;
import com.mindwhile.erp.security.PasswordPolicy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/** Somebody who was invited to operate the platform chooses a password with the one-time link. */
@Named
@RequestScoped
public class WelcomePage {

  @Inject private SuperAdminInvitations invitations;
  @Inject private PasswordHasher hasher;
  @Inject private Messages messages;

  @Size(max = 128)
  private String token;

  @NotNull(message = "Choose a password.")
  @Size(max = 128)
  private String password;

  /** Sets the password and leads to the sign-in, or says that the link is good no more. */
  public String choose() {
    Optional<String> email = token == null ? Optional.empty() : invitations.invited(token);
    if (email.isPresent()) {
      PasswordPolicy.require("password", password, email.get());
      if (invitations.accept(token, hasher.hash(password))) {
        return "/sign-in?faces-redirect=true&welcome=true";
      }
    }
    messages.refused("This link is not complete, was used or has expired. Ask for another one.");
    return null;
  }

  public String getToken() {
    return token;
  }

  public void setToken(String token) {
    this.token = token;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }
}
