package com.mindwhile.erp.security.tokens;

import com.mindwhile.erp.rbac.Caller;
import jakarta.security.enterprise.CallerPrincipal;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who is signed in, as the container, MicroProfile JWT and this system see them. */
public class ErpPrincipal extends CallerPrincipal implements JsonWebToken {

  private final transient Caller caller;
  private final int authVersion;
  private final transient Map<String, Object> claims;

  /**
   * Somebody who is signed in.
   *
   * @param caller who they are and what they may do
   * @param authVersion the version of their account's rights and password that was signed in with
   * @param claims of the token, as MicroProfile JWT types them; empty without a token
   */
  public ErpPrincipal(Caller caller, int authVersion, Map<String, Object> claims) {
    super(caller == null ? "anonymous" : caller.name());
    this.caller = caller;
    this.authVersion = authVersion;
    this.claims = Map.copyOf(claims);
  }

  /** Nobody. */
  public static ErpPrincipal anonymous() {
    return new ErpPrincipal(null, 0, Map.of());
  }

  public Caller caller() {
    return caller;
  }

  public int authVersion() {
    return authVersion;
  }

  @Override
  public Set<String> getClaimNames() {
    return claims.keySet();
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T> T getClaim(String name) {
    return (T) claims.get(name);
  }

  @Override
  public Set<String> getGroups() {
    Set<String> groups = getClaim(Claims.groups.name());
    return groups == null ? Set.of() : groups;
  }
}
