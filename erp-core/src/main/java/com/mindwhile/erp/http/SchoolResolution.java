package com.mindwhile.erp.http;

import com.mindwhile.erp.migration.ReleaseVersion;
import com.mindwhile.erp.shared.NotFoundException;
import com.mindwhile.erp.shared.UnavailableException;
import com.mindwhile.erp.tenancy.School;
import com.mindwhile.erp.tenancy.SchoolDirectory;
import com.mindwhile.erp.tenancy.SchoolNotNamedException;
import com.mindwhile.erp.tenancy.SchoolStatus;
import com.mindwhile.erp.tenancy.SchoolSuspendedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which school a request is for: the one its {@code X-Tenant-ID}, its {@code X-Tenant-Subdomain}
 * and its host name, as far as they name one, agree on.
 */
@ApplicationScoped
public class SchoolResolution {

  private static final int RETRY_AFTER_SECONDS = 60;
  private static final Pattern ID = Pattern.compile("[1-9]\\d{0,17}");
  private static final Pattern SUBDOMAIN =
      Pattern.compile("[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?");
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]{1,253}");
  private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|\\[.*]");

  private SchoolDirectory directory;
  private ReleaseVersion release;
  private String baseDomain;
  private boolean headersEnabled;

  protected SchoolResolution() {}

  @Inject
  public SchoolResolution(
      SchoolDirectory directory,
      ReleaseVersion release,
      @ConfigProperty(name = "erp.tenancy.base-domain") String baseDomain,
      @ConfigProperty(name = "erp.tenancy.headers-enabled") boolean headersEnabled) {
    this.directory = directory;
    this.release = release;
    this.baseDomain = baseDomain;
    this.headersEnabled = headersEnabled;
  }

  /**
   * The active school the request is for.
   *
   * @throws SchoolNotNamedException if it names none, or two that differ
   * @throws NotFoundException if there is no such school, or none in service
   * @throws SchoolSuspendedException if it is suspended
   * @throws UnavailableException if it is under maintenance, or its database lacks what this
   *     release needs
   */
  public School resolve(HttpServletRequest request) {
    List<Optional<School>> named = new ArrayList<>();
    if (headersEnabled) {
      header(request, "X-Tenant-ID").map(this::byId).ifPresent(named::add);
      header(request, "X-Tenant-Subdomain").map(this::bySubdomain).ifPresent(named::add);
    }
    byHost(request.getServerName()).ifPresent(named::add);
    if (named.isEmpty()) {
      throw new SchoolNotNamedException("Name the school by its subdomain or by a header");
    }
    if (named.stream().map(school -> school.map(School::id)).distinct().count() > 1) {
      throw new SchoolNotNamedException("The host name and the headers name different schools");
    }
    School school = named.get(0).orElseThrow(SchoolResolution::unknown);
    return inService(isOutdated(school) ? directory.anew(school) : school);
  }

  private School inService(School school) {
    if (isOutdated(school)) {
      throw new UnavailableException("The school is being updated", RETRY_AFTER_SECONDS);
    }
    return switch (school.status()) {
      case ACTIVE -> school;
      case SUSPENDED -> throw new SchoolSuspendedException();
      case MAINTENANCE ->
          throw new UnavailableException("The school is under maintenance", RETRY_AFTER_SECONDS);
      case PROVISIONING, FAILED, ARCHIVED, DELETED -> throw unknown();
    };
  }

  /** Whether it would be served, but its database lacks what this release needs. */
  private boolean isOutdated(School school) {
    return school.status() == SchoolStatus.ACTIVE && !release.isReachedBy(school.schemaVersion());
  }

  private static NotFoundException unknown() {
    return new NotFoundException("The school");
  }

  private static Optional<String> header(HttpServletRequest request, String name) {
    List<String> values = Collections.list(request.getHeaders(name)).stream().distinct().toList();
    if (values.size() > 1) {
      throw new SchoolNotNamedException(name + " is sent more than once");
    }
    return values.stream().map(String::strip).findFirst();
  }

  private Optional<School> byId(String id) {
    if (!ID.matcher(id).matches()) {
      throw new SchoolNotNamedException("X-Tenant-ID must be a school's number");
    }
    return directory.byId(Long.parseLong(id));
  }

  private Optional<School> bySubdomain(String subdomain) {
    if (!SUBDOMAIN.matcher(subdomain).matches()) {
      throw new SchoolNotNamedException("X-Tenant-Subdomain must be a subdomain");
    }
    return directory.bySubdomain(subdomain);
  }

  /**
   * Empty if the host names no school at all: the base domain itself, an address, or a host nobody
   * registered.
   */
  private Optional<Optional<School>> byHost(String name) {
    String host = name.toLowerCase(Locale.ROOT);
    if (!HOST.matcher(host).matches()
        || ADDRESS.matcher(host).matches()
        || host.equals(baseDomain)) {
      return Optional.empty();
    }
    if (host.endsWith("." + baseDomain)) {
      String label = host.substring(0, host.length() - baseDomain.length() - 1);
      return Optional.of(
          SUBDOMAIN.matcher(label).matches() ? directory.bySubdomain(label) : Optional.empty());
    }
    return directory.byDomain(host).map(Optional::of);
  }
}
