package com.mindwhile.erp.security;

import com.mindwhile.erp.security.tokens.ErpPrincipal;
import jakarta.security.auth.message.AuthException;
import jakarta.security.auth.message.AuthStatus;
import jakarta.security.auth.message.MessageInfo;
import jakarta.security.auth.message.MessagePolicy;
import jakarta.security.auth.message.callback.CallerPrincipalCallback;
import jakarta.security.auth.message.callback.GroupPrincipalCallback;
import jakarta.security.auth.message.module.ServerAuthModule;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Map;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.UnsupportedCallbackException;

/**
 * Tells the container who calls an archive that has APIs only. Jakarta Security's bridge to an
 * {@link ErpAuthentication} looks the mechanism up in JNDI twice a request, which was 7 % of a
 * small one; this module is asked directly. It looks at the token alone: whether the session behind
 * it goes on is looked at when the request's school has its turn, so that a school whose database
 * is slow or away has no threads but its own waiting for it.
 */
public class BearerTokenModule implements ServerAuthModule {

  private static final String[] NO_GROUPS = {};

  private final BearerTokens tokens;
  private CallbackHandler container;

  public BearerTokenModule(BearerTokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public void initialize(
      MessagePolicy requests,
      MessagePolicy responses,
      CallbackHandler handler,
      Map<String, Object> options) {
    container = handler;
  }

  @Override
  public Class<?>[] getSupportedMessageTypes() {
    return new Class<?>[] {HttpServletRequest.class, HttpServletResponse.class};
  }

  @Override
  public AuthStatus validateRequest(MessageInfo message, Subject client, Subject service)
      throws AuthException {
    ErpPrincipal caller =
        tokens.presented((HttpServletRequest) message.getRequestMessage()).orElse(null);
    try {
      container.handle(
          caller == null
              ? new Callback[] {new CallerPrincipalCallback(client, (Principal) null)}
              : new Callback[] {
                new CallerPrincipalCallback(client, caller),
                new GroupPrincipalCallback(client, caller.getGroups().toArray(NO_GROUPS))
              });
      return AuthStatus.SUCCESS;
    } catch (IOException | UnsupportedCallbackException failed) {
      throw new AuthException(failed);
    }
  }

  @Override
  public AuthStatus secureResponse(MessageInfo message, Subject service) {
    return AuthStatus.SEND_SUCCESS;
  }

  @Override
  public void cleanSubject(MessageInfo message, Subject subject) {
    // there is no session to end
  }
}
