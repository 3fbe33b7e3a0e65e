package com.mindwhile.erp.registry;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A label of a host name in lower case (RFC 1123) that a school may have: not one the platform, its
 * mail or its name servers use, and none that looks like an encoded one ({@code xn--…}). Null is
 * valid.
 */
@Documented
@Retention(RUNTIME)
@Target({FIELD, PARAMETER})
@Constraint(validatedBy = SubdomainLabel.Validator.class)
public @interface SubdomainLabel {
  String message() default
      "must be 1 to 63 lower-case letters, digits and inner hyphens, and not a reserved name";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Decides it; the one place that lists the reserved names. */
  final class Validator implements ConstraintValidator<SubdomainLabel, String> {
    private static final Pattern LABEL = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern ENCODED = Pattern.compile("..--.*");

    private static final Set<String> RESERVED =
        Set.of(
            "www",
            "www1",
            "www2",
            "web",
            "site",
            "home",
            "localhost",
            "admin",
            "administrator",
            "root",
            "system",
            "superadmin",
            "operator",
            "console",
            "platform",
            "control",
            "master",
            "registry",
            "api",
            "apis",
            "app",
            "apps",
            "auth",
            "login",
            "signin",
            "signup",
            "sso",
            "oauth",
            "openid",
            "account",
            "accounts",
            "id",
            "identity",
            "account-recovery",
            "mail",
            "email",
            "smtp",
            "imap",
            "pop",
            "pop3",
            "mx",
            "mx1",
            "mx2",
            "webmail",
            "mta-sts",
            "autoconfig",
            "autodiscover",
            "postmaster",
            "hostmaster",
            "webmaster",
            "abuse",
            "security",
            "noreply",
            "no-reply",
            "ns",
            "ns1",
            "ns2",
            "ns3",
            "ns4",
            "dns",
            "wpad",
            "isatap",
            "ftp",
            "sftp",
            "ssh",
            "vpn",
            "proxy",
            "gateway",
            "cdn",
            "static",
            "assets",
            "media",
            "files",
            "download",
            "downloads",
            "docs",
            "redoc",
            "openapi",
            "swagger",
            "help",
            "support",
            "status",
            "health",
            "metrics",
            "monitor",
            "monitoring",
            "grafana",
            "log",
            "logs",
            "db",
            "database",
            "mysql",
            "redis",
            "cache",
            "backup",
            "batch",
            "jobs",
            "dev",
            "test",
            "testing",
            "stage",
            "staging",
            "demo",
            "sandbox",
            "internal",
            "intranet",
            "private",
            "public",
            "billing",
            "payment",
            "payments",
            "pay",
            "secure",
            "ssl",
            "blog",
            "news",
            "about",
            "mindwhile",
            "erp",
            "school",
            "schools",
            "tenant",
            "tenants");

    @Override
    public boolean isValid(String value, ConstraintValidatorContext context) {
      return value == null
          || (LABEL.matcher(value).matches()
              && !ENCODED.matcher(value).matches()
              && !RESERVED.contains(value));
    }
  }
}
