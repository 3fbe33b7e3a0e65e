package com.mindwhile.erp.http;

/** The names under which a servlet request carries what was found out about it. */
public final class RequestAttributes {

  /** The {@link com.mindwhile.erp.rbac.Caller}, once a credential was found good. */
  public static final String CALLER = "com.mindwhile.erp.caller";

  /**
   * The {@link com.mindwhile.erp.shared.DomainException} to answer, when a credential was sent and
   * cannot be accepted.
   */
  public static final String CREDENTIAL_REFUSED = "com.mindwhile.erp.credential-refused";

  /** The request id. */
  public static final String REQUEST_ID = "com.mindwhile.erp.request-id";

  private RequestAttributes() {}
}
