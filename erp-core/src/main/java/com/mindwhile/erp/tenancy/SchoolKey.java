package com.mindwhile.erp.tenancy;

import java.util.Locale;

/**
 * One of the ways to name a school.
 *
 * @param kind which way
 * @param value the id, subdomain or host name, in lower case
 */
public record SchoolKey(Kind kind, String value) {

  /** Which way of naming. */
  public enum Kind {
    ID,
    SUBDOMAIN,
    DOMAIN
  }

  static SchoolKey id(long id) {
    return new SchoolKey(Kind.ID, Long.toString(id));
  }

  static SchoolKey subdomain(String subdomain) {
    return new SchoolKey(Kind.SUBDOMAIN, subdomain.toLowerCase(Locale.ROOT));
  }

  static SchoolKey domain(String host) {
    return new SchoolKey(Kind.DOMAIN, host.toLowerCase(Locale.ROOT));
  }

  /** Whether this names that school, as it is now. */
  boolean names(School school) {
    return switch (kind) {
      case ID -> value.equals(Long.toString(school.id()));
      case SUBDOMAIN -> value.equals(school.subdomain());
      case DOMAIN -> school.domains().contains(value);
    };
  }
}
