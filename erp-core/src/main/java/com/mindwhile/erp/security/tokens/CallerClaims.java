package com.mindwhile.erp.security.tokens;

import com.mindwhile.erp.rbac.Caller;
import com.mindwhile.erp.rbac.Caller.LinkedPerson;
import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.rbac.Scope;
import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.Claims;

/**
 * How a caller is written into a token's claims. {@code groups} has the names of roles and of
 * permissions, {@code scopes} only the permissions that do not reach every row.
 */
final class CallerClaims {

  static final String SCHOOL = "school";
  static final String SESSION = "sid";
  static final String AUTH_VERSION = "ver";
  static final String SCOPES = "scopes";
  static final String PERSON = "person";

  private static final String STUDENT = "student";
  private static final String GUARDIAN = "guardian";
  private static final String TEACHER = "teacher";

  private static final Pattern SUBJECT =
      Pattern.compile("super-admin:(\\d{1,18})|school:(\\d{1,18}):user:(\\d{1,18})");

  private CallerClaims() {}

  static void write(Caller caller, int authVersion, JWTClaimsSet.Builder claims) {
    claims
        .subject(subject(caller))
        .claim(Claims.upn.name(), caller.name())
        .claim(SESSION, caller.session().orElseThrow())
        .claim(AUTH_VERSION, authVersion)
        .claim(Claims.groups.name(), List.copyOf(caller.groups()));
    if (caller.kind() == Caller.Kind.SCHOOL_USER) {
      claims.claim(SCHOOL, caller.schoolId()).claim(SCOPES, scopes(caller));
      if (!LinkedPerson.NONE.equals(caller.person())) {
        claims.claim(PERSON, person(caller.person()));
      }
    }
  }

  /**
   * The principal a verified token speaks of. @throws ParseException if a claim has another form
   */
  static ErpPrincipal read(JWTClaimsSet claims, String token) throws ParseException {
    Matcher subject = SUBJECT.matcher(required(claims, Claims.sub.name()));
    if (!subject.matches()) {
      throw new ParseException("Unknown kind of subject", 0);
    }
    String name = required(claims, Claims.upn.name());
    String session = required(claims, SESSION);
    Long authVersion = claims.getLongClaim(AUTH_VERSION);
    if (authVersion == null) {
      throw new ParseException("No version", 0);
    }
    Caller caller =
        subject.group(1) != null
            ? Caller.superAdmin(Long.parseLong(subject.group(1)), name, session)
            : schoolUser(claims, subject, name, session);
    return new ErpPrincipal(caller, authVersion.intValue(), typed(claims, token));
  }

  private static String subject(Caller caller) {
    return switch (caller.kind()) {
      case SUPER_ADMIN -> "super-admin:" + caller.id();
      case SCHOOL_USER -> "school:" + caller.schoolId() + ":user:" + caller.id();
      case SYSTEM -> throw new IllegalArgumentException("The system signs in nowhere");
    };
  }

  private static Map<String, List<String>> scopes(Caller caller) {
    Map<String, List<String>> narrowed = new LinkedHashMap<>();
    caller
        .permissions()
        .forEach(
            (permission, scopes) -> {
              if (!scopes.contains(Scope.ALL)) {
                narrowed.put(
                    permission.value(), scopes.stream().map(Scope::name).sorted().toList());
              }
            });
    return narrowed;
  }

  private static Map<String, Long> person(LinkedPerson person) {
    Map<String, Long> links = new LinkedHashMap<>();
    if (person.studentId() != null) {
      links.put(STUDENT, person.studentId());
    }
    if (person.guardianId() != null) {
      links.put(GUARDIAN, person.guardianId());
    }
    if (person.teacherId() != null) {
      links.put(TEACHER, person.teacherId());
    }
    return links;
  }

  private static Caller schoolUser(
      JWTClaimsSet claims, Matcher subject, String name, String session) throws ParseException {
    Long school = Long.valueOf(subject.group(2));
    if (!school.equals(claims.getLongClaim(SCHOOL))) {
      throw new ParseException("The subject is of another school", 0);
    }
    Map<String, Object> narrowed = claims.getJSONObjectClaim(SCOPES);
    Set<String> roles = new LinkedHashSet<>();
    Map<Permission, Set<Scope>> permissions = new EnumMap<>(Permission.class);
    for (String group : claims.getStringListClaim(Claims.groups.name())) {
      Permission.of(group)
          .filter(permission -> !permission.isPlatform())
          .ifPresentOrElse(
              permission -> permissions.put(permission, scopes(narrowed, group)),
              () -> roles.add(group));
    }
    return new Caller(
        Caller.Kind.SCHOOL_USER,
        Long.parseLong(subject.group(3)),
        name,
        school,
        session,
        roles,
        permissions,
        person(claims));
  }

  private static Set<Scope> scopes(Map<String, Object> narrowed, String permission) {
    Object scopes = narrowed == null ? null : narrowed.get(permission);
    if (scopes == null) {
      return Set.of(Scope.ALL);
    }
    return ((List<?>) scopes)
        .stream()
            .map(scope -> Scope.valueOf((String) scope))
            .collect(Collectors.toUnmodifiableSet());
  }

  private static LinkedPerson person(JWTClaimsSet claims) throws ParseException {
    Map<String, Object> person = claims.getJSONObjectClaim(PERSON);
    if (person == null) {
      return LinkedPerson.NONE;
    }
    return new LinkedPerson(
        (Long) person.get(STUDENT), (Long) person.get(GUARDIAN), (Long) person.get(TEACHER));
  }

  private static String required(JWTClaimsSet claims, String name) throws ParseException {
    String value = claims.getStringClaim(name);
    if (value == null) {
      throw new ParseException("No " + name, 0);
    }
    return value;
  }

  /** The claims in the types MicroProfile JWT names for them. */
  private static Map<String, Object> typed(JWTClaimsSet claims, String token)
      throws ParseException {
    Map<String, Object> typed = new HashMap<>(claims.getClaims());
    typed.put(Claims.aud.name(), Set.copyOf(claims.getAudience()));
    typed.put(Claims.groups.name(), Set.copyOf(claims.getStringListClaim(Claims.groups.name())));
    typed.put(Claims.iat.name(), claims.getIssueTime().toInstant().getEpochSecond());
    typed.put(Claims.exp.name(), claims.getExpirationTime().toInstant().getEpochSecond());
    typed.put(Claims.raw_token.name(), token);
    return typed;
  }
}
