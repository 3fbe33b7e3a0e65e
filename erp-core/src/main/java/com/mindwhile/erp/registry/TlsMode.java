package com.mindwhile.erp.registry;

/** How connections to a database server are protected; the names are Connector/J's. */
public enum TlsMode {
  /** Not at all: for a server on the same machine. */
  DISABLED,
  /** If the server offers it. */
  PREFERRED,
  /** Always, whoever the server says it is. */
  REQUIRED,
  /** Always, with a certificate of a known authority. */
  VERIFY_CA,
  /** Always, with a certificate of a known authority in the server's name. */
  VERIFY_IDENTITY
}
