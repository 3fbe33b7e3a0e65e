package com.mindwhile.erp.admin.console;

import com.mindwhile.erp.security.PendingSignIn;
import com.mindwhile.erp.security.SecondFactorCredential;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;

/** The page at which operators sign in. */
@Named
@RequestScoped
public class SignInPage {

  private static final String PATH = "/[A-Za-z0-9._~%?&=/-]*";

  @Inject private FacesContext faces;
  @Inject private ExternalContext external;
  @Inject private SecurityContext security;
  @Inject private PendingSignIn pending;

  @NotNull(message = "Enter your e-mail address.")
  @Size(max = 255)
  private String email;

  @NotNull(message = "Enter your password.")
  @Size(max = 128)
  private String password;

  @NotNull(message = "Enter the code.")
  @Size(max = 32)
  private String code;

  private String to;
  private boolean expired;
  private boolean ended;
  private boolean welcome;

  /** Leads those who are signed in to where they want to go. */
  public void skipIfSignedIn() throws IOException {
    if (external.getUserPrincipal() != null) {
      external.redirect(target());
    }
  }

  /**
   * Signs in, or goes on to the code of the second factor. The answer never says what was wrong.
   */
  public void signIn() throws IOException {
    pending.forget();
    boolean refused = !authenticates(new UsernamePasswordCredential(email.strip(), password));
    if (refused && !isCodeNeeded()) {
      refuse(
          "That e-mail address and password do not go together, the account is locked, or too much"
              + " was tried from your address. Wait a while, then try again.");
    }
  }

  /** Signs in with the code of the second factor, after the password. */
  public void confirm() throws IOException {
    if (!authenticates(new SecondFactorCredential(code.strip()))) {
      refuse(
          "That code is not right or was used before, the account is locked, or too much was tried"
              + " from your address.");
    }
  }

  /** Goes back to the password. */
  public void startOver() {
    pending.forget();
  }

  /** Whether the password was right and the code is awaited. */
  public boolean isCodeNeeded() {
    return pending.isOpen();
  }

  private boolean authenticates(Credential credential) throws IOException {
    AuthenticationStatus status =
        security.authenticate(
            (HttpServletRequest) external.getRequest(),
            (HttpServletResponse) external.getResponse(),
            AuthenticationParameters.withParams().credential(credential));
    if (status != AuthenticationStatus.SUCCESS) {
      return false;
    }
    external.redirect(target());
    return true;
  }

  private void refuse(String reason) {
    faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, reason, null));
  }

  /** A page of the console and of nothing else: the path is the browser's word. */
  private String target() {
    boolean ours = to != null && to.matches(PATH) && !to.startsWith("//");
    return external.getApplicationContextPath() + (ours ? to : "/");
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getTo() {
    return to;
  }

  public void setTo(String to) {
    this.to = to;
  }

  public boolean isExpired() {
    return expired;
  }

  public void setExpired(boolean expired) {
    this.expired = expired;
  }

  public boolean isWelcome() {
    return welcome;
  }

  public void setWelcome(boolean welcome) {
    this.welcome = welcome;
  }

  public boolean isEnded() {
    return ended;
  }

  public void setEnded(boolean ended) {
    this.ended = ended;
  }
}
