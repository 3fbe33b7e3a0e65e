package com.mindwhile.erp.admin.console;

import com.mindwhile.erp.rbac.WorkContext;
import com.mindwhile.erp.registry.superadmins.SecondFactorEnrolment;
import com.mindwhile.erp.registry.superadmins.SecondFactorSetup;
import com.mindwhile.erp.registry.superadmins.SecondFactorView;
import com.mindwhile.erp.registry.superadmins.SecondFactors;
import com.mindwhile.erp.security.sessions.SecondFactorDuty;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.List;

/** The operator's own account: the second factor. */
@Named
@ViewScoped
public class AccountPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String GROUPS_OF_FOUR = "(?<=\\G.{4})(?!$)";

  @Inject private SecondFactors secondFactors;
  @Inject private SecondFactorSetup setup;
  @Inject private SecondFactorDuty duty;
  @Inject private WorkContext work;
  @Inject private Messages messages;

  private transient SecondFactorView state;
  private transient List<String> recoveryCodes;

  /** What the authenticator needs, as long as it is to be confirmed in this view. */
  private String secret;

  private String address;

  @NotNull(message = "Enter your password.")
  @Size(max = 128)
  private transient String password;

  @NotNull(message = "Enter the code the authenticator shows.")
  @Size(max = 32)
  private String code;

  /** Makes a key and shows it, to who knows the password. */
  public void begin() {
    String given = password;
    password = null;
    SecondFactorEnrolment enrolment = setup.begin(work.caller(), given);
    secret = enrolment.secret();
    address = enrolment.uri();
  }

  /** Has the code be asked for from now on, and shows the recovery codes this once. */
  public void confirm() {
    recoveryCodes = secondFactors.confirm(work.caller(), code).recoveryCodes();
    secret = null;
    address = null;
    code = null;
    state = null;
    messages.done("From now on your sign-in needs a code.");
  }

  /** How the second factor is. */
  public SecondFactorView getState() {
    if (state == null) {
      state = secondFactors.of(work.caller());
    }
    return state;
  }

  /** Whether nothing else can be done before it is set up. */
  public boolean isOwed() {
    return duty.isOwedBy(work.caller());
  }

  /** Whether a key is shown that is to be confirmed. */
  public boolean isEnrolling() {
    return secret != null;
  }

  /** The key as it is to be typed, in groups. */
  public String getSecret() {
    return secret == null ? null : secret.replaceAll(GROUPS_OF_FOUR, " ");
  }

  /** The key as a picture. */
  public QrCode getPicture() {
    return address == null ? null : QrCode.of(address);
  }

  /** The recovery codes, right after they were made; null at any other time. */
  public List<String> getRecoveryCodes() {
    return recoveryCodes;
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
}
