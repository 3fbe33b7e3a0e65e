package com.mindwhile.erp.admin.platform;

import com.mindwhile.erp.registry.Invitation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the links that first administrators are sent. */
@ApplicationScoped
public class InvitationLinks {

  /** With {@code {subdomain}}, {@code {baseDomain}} and {@code {token}} where these belong. */
  @Inject
  @ConfigProperty(name = "erp.schools.invitation-link")
  private String template;

  @Inject
  @ConfigProperty(name = "erp.tenancy.base-domain")
  private String baseDomain;

  /** The link for an invitation, null for none. */
  public InvitationLink of(String subdomain, Invitation invitation) {
    if (invitation == null) {
      return null;
    }
    String link =
        template
            .replace("{subdomain}", subdomain)
            .replace("{baseDomain}", baseDomain)
            .replace("{token}", invitation.token());
    return new InvitationLink(link, invitation.expiresAt());
  }
}
