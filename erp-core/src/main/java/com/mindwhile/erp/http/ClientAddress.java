package com.mindwhile.erp.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where a request comes from, and what it was sent to: forwarded headers count only from the
 * proxies named in {@code erp.tenancy.trusted-proxies}, and what makes no sense does not. Of
 * several values the last counts, which our own proxy wrote; those before it are the client's word.
 */
@ApplicationScoped
public class ClientAddress {

  private static final Set<String> SCHEMES = Set.of("http", "https");
  private static final int HIGHEST_PORT = 65_535;

  private Optional<String> trustedProxies;

  protected ClientAddress() {}

  @Inject
  public ClientAddress(
      @ConfigProperty(name = "erp.tenancy.trusted-proxies") Optional<String> trustedProxies) {
    this.trustedProxies = trustedProxies;
  }

  /** The client's address. */
  public String of(HttpServletRequest request) {
    return forwarded(request, "X-Forwarded-For")
        .map(address -> address.replaceFirst("^([0-9.]+):[0-9]+$", "$1")) // some name the port too
        .filter(address -> address.length() <= 45 && address.matches("[0-9A-Fa-f.:]+"))
        .orElseGet(request::getRemoteAddr);
  }

  /**
   * The request with the scheme, host and port its client sent it to, as far as a proxy says so.
   */
  public HttpServletRequest asSent(HttpServletRequest request) {
    Optional<String> scheme =
        forwarded(request, "X-Forwarded-Proto")
            .map(name -> name.toLowerCase(Locale.ROOT))
            .filter(SCHEMES::contains);
    Optional<URI> host = forwarded(request, "X-Forwarded-Host").flatMap(ClientAddress::authority);
    if (scheme.isEmpty() && host.isEmpty()) {
      return request;
    }
    return new ForwardedRequest(
        request,
        scheme.orElseGet(request::getScheme),
        host.map(URI::getHost).orElseGet(request::getServerName),
        host.map(URI::getPort).orElseGet(() -> port(request)));
  }

  /** A host, and a port if it names one; empty if it is anything else. */
  private static Optional<URI> authority(String host) {
    try {
      URI uri = new URI("http://" + host);
      boolean plain =
          uri.getHost() != null && uri.getUserInfo() == null && host.equals(uri.getRawAuthority());
      return plain && uri.getPort() != 0 && uri.getPort() <= HIGHEST_PORT
          ? Optional.of(uri)
          : Optional.empty();
    } catch (URISyntaxException nonsense) {
      return Optional.empty();
    }
  }

  /** The port the host header names; -1 for the usual one, which need not be named. */
  private static int port(HttpServletRequest request) {
    int port = request.getServerPort();
    return port == ForwardedRequest.usualPort(request.getScheme()) ? -1 : port;
  }

  /** What a trusted proxy says; empty if nothing. */
  private Optional<String> forwarded(HttpServletRequest request, String header) {
    List<String> lines = Collections.list(request.getHeaders(header));
    if (lines.isEmpty() || !isFromTrustedProxy(request)) {
      return Optional.empty();
    }
    String last = lines.get(lines.size() - 1);
    return Optional.of(last.substring(last.lastIndexOf(',') + 1).strip());
  }

  private boolean isFromTrustedProxy(HttpServletRequest request) {
    return trustedProxies
        .map(proxies -> List.of(proxies.split("\\s*,\\s*")).contains(request.getRemoteAddr()))
        .orElse(false);
  }
}
