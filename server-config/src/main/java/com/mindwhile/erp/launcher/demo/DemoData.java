package com.mindwhile.erp.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.mindwhile.erp.launcher.Secrets;
import com.mindwhile.erp.launcher.rest.JobWatch;
import com.mindwhile.erp.launcher.rest.RestApi;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Brings the demo's schools into a running installation, all through its REST APIs. */
public final class DemoData {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final RestApi platform;
  private final URI baseUrl;
  private final Secrets secrets;
  private final FilledSchools filled;
  private final Consumer<String> progress;

  /**
   * For that installation.
   *
   * @param platform the control plane's API, for a super admin
   * @param baseUrl where the schools' API answers
   * @param secrets where the demo users' passwords are kept
   * @param filled which schools need not be looked at
   * @param progress is told what is going on
   */
  public DemoData(
      RestApi platform,
      URI baseUrl,
      Secrets secrets,
      FilledSchools filled,
      Consumer<String> progress) {
    this.platform = platform;
    this.baseUrl = baseUrl;
    this.secrets = secrets;
    this.filled = filled;
    this.progress = progress;
  }

  /**
   * Makes what is not there yet, in all schools at once: each is filled request by request, so that
   * its rows are the same each time.
   *
   * @return the schools and who can sign in there
   */
  public List<DemoAccess> bring() {
    if (DemoSchool.ALL.stream().anyMatch(this::isOfAnotherBuild)) {
      migrate();
    }
    ExecutorService atOnce = Executors.newFixedThreadPool(DemoSchool.ALL.size());
    try {
      return DemoSchool.ALL.stream()
          .map(school -> CompletableFuture.supplyAsync(() -> bring(school), atOnce))
          .toList()
          .stream()
          .map(CompletableFuture::join)
          .toList();
    } finally {
      atOnce.shutdownNow();
    }
  }

  /** Whether a school is in service and may be behind: it serves nobody then. */
  private boolean isOfAnotherBuild(DemoSchool school) {
    JsonNode known = find(school);
    return known != null
        && isActive(known)
        && !filled.isFilled(known.path("id").asLong(), today(school));
  }

  private static boolean isActive(JsonNode school) {
    return school.path("status").asText().equals("ACTIVE");
  }

  private void migrate() {
    progress.accept("Bringing the schools' databases up to date ...");
    JsonNode job = new JobWatch(platform).await(platform.post("migrations", Map.of()), PATIENCE);
    if (!JobWatch.hasCompleted(job)) {
      throw new IllegalStateException("Not all schools were migrated: " + job.toPrettyString());
    }
  }

  private DemoAccess bring(DemoSchool school) {
    String password = password(school, "admin");
    JsonNode known = find(school);
    if (known == null) {
      progress.accept("Provisioning " + school.name() + " ...");
      provision(school, password);
      known = find(school);
    }
    long id = known.path("id").asLong();
    LocalDate today = today(school);
    if (!isActive(known)) {
      progress.accept(school.name() + " is not active: left as it is");
    } else if (!filled.isFilled(id, today)) {
      progress.accept("Filling " + school.name() + " ...");
      fill(school, password, today);
      filled.note(id, today);
    }
    List<DemoAccess.User> users = new ArrayList<>();
    users.add(new DemoAccess.User("school_admin", school.administrator(), password));
    for (String role : SchoolUsers.ROLES) {
      users.add(
          new DemoAccess.User(role, SchoolUsers.username(school, role), password(school, role)));
    }
    return new DemoAccess(id, school.subdomain(), school.name(), users);
  }

  private void fill(DemoSchool school, String password, LocalDate today) {
    RestApi api =
        RestApi.ofSchool(baseUrl, school.subdomain()).signIn(school.administrator(), password);
    new SchoolFilling(school, api, today).run();
    LocalDate firstDay = SchoolFilling.firstDay(today);
    new SchoolAttendance(school, api, firstDay, today).run();
    new SchoolFees(school, api, firstDay).run();
    new SchoolMarks(school, api, firstDay, today).run();
    new SchoolUsers(school, api, role -> password(school, role)).run();
    api.signOut();
  }

  private static LocalDate today(DemoSchool school) {
    return LocalDate.now(ZoneId.of(school.timeZone()));
  }

  private String password(DemoSchool school, String role) {
    return secrets.get("demo_" + school.subdomain() + "_" + role);
  }

  private void provision(DemoSchool school, String password) {
    JsonNode started = platform.post("schools", school.provisioning(password));
    JsonNode job = new JobWatch(platform).await(started, PATIENCE);
    if (!JobWatch.hasCompleted(job)) {
      throw new IllegalStateException(
          school.name() + " was not provisioned: " + job.toPrettyString());
    }
  }

  private JsonNode find(DemoSchool school) {
    for (JsonNode item : platform.get("schools?q=" + school.subdomain()).path("items")) {
      if (item.path("subdomain").asText().equals(school.subdomain())) {
        return item;
      }
    }
    return null;
  }
}
