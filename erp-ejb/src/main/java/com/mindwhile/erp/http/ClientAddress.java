package com.mindwhile.erp.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where a request comes from: forwarded headers count only from the proxies named in {@code
 * erp.tenancy.trusted-proxies}.
 */
@ApplicationScoped
public class ClientAddress {

  private Optional<String> trustedProxies;

  protected ClientAddress() {}

  @Inject
  public ClientAddress(
      @ConfigProperty(name = "erp.tenancy.trusted-proxies") Optional<String> trustedProxies) {
    this.trustedProxies = trustedProxies;
  }

  /** The client's address. */
  public String of(HttpServletRequest request) {
    String forwarded = request.getHeader("X-Forwarded-For");
    if (forwarded == null || !isFromTrustedProxy(request)) {
      return request.getRemoteAddr();
    }
    // the last entry is the one our own proxy saw; those before it are the client's word
    String last = forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    return last.length() <= 45 && last.matches("[0-9A-Fa-f.:]+") ? last : request.getRemoteAddr();
  }

  /** The host name asked for, without a port. */
  public String host(HttpServletRequest request) {
    String forwarded = request.getHeader("X-Forwarded-Host");
    if (forwarded == null || !isFromTrustedProxy(request)) {
      return request.getServerName();
    }
    return forwarded.replaceFirst(":\\d+$", "").strip();
  }

  private boolean isFromTrustedProxy(HttpServletRequest request) {
    return trustedProxies
        .map(proxies -> Set.of(proxies.split("\\s*,\\s*")).contains(request.getRemoteAddr()))
        .orElse(false);
  }
}
