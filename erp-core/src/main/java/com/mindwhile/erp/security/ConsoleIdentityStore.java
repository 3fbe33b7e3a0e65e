package com.mindwhile.erp.security;

import com.mindwhile.erp.http.ClientAddress;
import com.mindwhile.erp.rbac.Caller;
import com.mindwhile.erp.security.sessions.Credentials;
import com.mindwhile.erp.security.sessions.OpenSession;
import com.mindwhile.erp.security.sessions.PasswordProof;
import com.mindwhile.erp.security.sessions.SecondFactorNeededException;
import com.mindwhile.erp.security.sessions.SessionClient;
import com.mindwhile.erp.security.sessions.SignIn;
import com.mindwhile.erp.security.tokens.ErpPrincipal;
import com.mindwhile.erp.shared.TooManyRequestsException;
import com.mindwhile.erp.shared.UnauthenticatedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;

/** The operators, as the container's own sign-in by form knows them. */
@ApplicationScoped
public class ConsoleIdentityStore implements IdentityStore {

  private SignIn signIn;
  private PendingSignIn pending;
  private HttpServletRequest request;
  private ClientAddress addresses;

  protected ConsoleIdentityStore() {}

  @Inject
  public ConsoleIdentityStore(
      SignIn signIn, PendingSignIn pending, HttpServletRequest request, ClientAddress addresses) {
    this.signIn = signIn;
    this.pending = pending;
    this.request = request;
    this.addresses = addresses;
  }

  /**
   * Opens a session for the super admin with that e-mail address and password, or keeps what was
   * shown until the code of their second factor follows.
   */
  public CredentialValidationResult validate(UsernamePasswordCredential credential) {
    PasswordProof proof =
        signIn.prove(
            Caller.Kind.SUPER_ADMIN,
            new Credentials(credential.getCaller(), credential.getPasswordAsString()));
    return open(proof, null);
  }

  /** Opens a session for the super admin who has shown the password and now the code. */
  public CredentialValidationResult validate(SecondFactorCredential credential) {
    return pending
        .proof()
        .map(proof -> open(proof, credential.code()))
        .orElse(CredentialValidationResult.INVALID_RESULT);
  }

  private CredentialValidationResult open(PasswordProof proof, String code) {
    try {
      OpenSession session = signIn.open(Caller.Kind.SUPER_ADMIN, proof, code, client());
      pending.forget();
      return new CredentialValidationResult(
          new ErpPrincipal(session.caller(), session.authVersion(), Map.of()),
          session.caller().groups());
    } catch (SecondFactorNeededException needed) {
      pending.keep(proof);
      return CredentialValidationResult.NOT_VALIDATED_RESULT;
    } catch (UnauthenticatedException | TooManyRequestsException refused) {
      return CredentialValidationResult.INVALID_RESULT;
    }
  }

  private SessionClient client() {
    return new SessionClient(addresses.of(request), request.getHeader("User-Agent"));
  }
}
