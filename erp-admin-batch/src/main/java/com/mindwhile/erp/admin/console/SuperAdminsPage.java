package com.mindwhile.erp.admin.console;

import com.mindwhile.erp.rbac.WorkContext;
import com.mindwhile.erp.registry.superadmins.InviteSuperAdmin;
import com.mindwhile.erp.registry.superadmins.InvitedSuperAdmin;
import com.mindwhile.erp.registry.superadmins.SuperAdminInvitations;
import com.mindwhile.erp.registry.superadmins.SuperAdminView;
import com.mindwhile.erp.registry.superadmins.SuperAdmins;
import com.mindwhile.erp.shared.Page;
import com.mindwhile.erp.shared.PageRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Those who operate the platform. */
@Named
@RequestScoped
public class SuperAdminsPage {

  private static final int PAGE_SIZE = 50;

  @Inject private SuperAdmins superAdmins;
  @Inject private SuperAdminInvitations invitations;
  @Inject private Validated validated;
  @Inject private ExternalContext external;
  @Inject private WorkContext work;
  @Inject private Messages messages;
  @Inject private Clock clock;

  /** The server may not know of a proxy that ends TLS; what asks for secure cookies does. */
  @Inject
  @ConfigProperty(name = "erp.console.secure-cookies", defaultValue = "false")
  private boolean behindTls;

  private InvitedSuperAdmin invited;
  private String email;
  private int number = 1;
  private Page<SuperAdminView> page;

  /** The page asked for. */
  public Page<SuperAdminView> getPage() {
    if (page == null) {
      page = superAdmins.list(new PageRequest(Math.max(1, number), PAGE_SIZE, List.of()));
    }
    return page;
  }

  /** Makes an account and shows the one-time link for it. */
  public void invite() {
    InvitedSuperAdmin made =
        invitations.invite(validated.of(new InviteSuperAdmin(email == null ? "" : email)));
    invited = made;
    email = null;
    changed("The account is made.");
  }

  /** The link for the one who was invited just now, shown this once. */
  public String getLink() {
    return invited == null
        ? null
        : (behindTls ? "https" : external.getRequestScheme())
            + "://"
            + external.getRequestHeaderMap().get("Host")
            + external.getApplicationContextPath()
            + "/welcome#"
            + invited.token();
  }

  public InvitedSuperAdmin getInvited() {
    return invited;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  /** Lets somebody sign in no more. */
  public void disable(long id) {
    superAdmins.disable(work.caller(), id);
    changed("The account is disabled and its sessions have ended.");
  }

  /** Lets somebody sign in again. */
  public void enable(long id) {
    superAdmins.enable(id);
    changed("The account is enabled again.");
  }

  /** Removes a second factor that was lost. */
  public void resetSecondFactor(long id) {
    superAdmins.resetSecondFactor(work.caller(), id);
    changed("The second factor is removed. They sign in by password and set up another one.");
  }

  /** Whether it is the operator's own account. */
  public boolean isOwn(SuperAdminView admin) {
    return admin.id() == work.caller().id();
  }

  /** Whether too many wrong tries keep them out now. */
  public boolean isLocked(SuperAdminView admin) {
    return admin.lockedUntil() != null && clock.instant().isBefore(admin.lockedUntil());
  }

  public boolean isLast() {
    return (long) number * PAGE_SIZE >= getPage().total();
  }

  public int getNumber() {
    return number;
  }

  public void setNumber(int number) {
    this.number = number;
  }

  private void changed(String what) {
    page = null;
    messages.done(what);
  }
}
