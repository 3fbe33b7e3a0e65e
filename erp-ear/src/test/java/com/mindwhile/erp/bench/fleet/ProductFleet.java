package com.mindwhile.erp.bench.fleet;

import com.fasterxml.jackson.databind.JsonNode;
import com.mindwhile.erp.launcher.ErpStack;
import com.mindwhile.erp.launcher.rest.RestApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The product's jobs. How long one took is what the registry says of it. */
final class ProductFleet implements AutoCloseable {

  private static final int AT_ONCE = 8;

  private final ErpStack erp;
  private final Path scripts;
  private final RestApi platform;
  private final Connection registry;
  private final AtomicInteger names = new AtomicInteger();

  ProductFleet(ErpStack erp, Path scripts) throws SQLException {
    this.erp = erp;
    this.scripts = scripts;
    platform =
        RestApi.ofControlPlane(erp.payara().adminUrl())
            .signIn(ErpStack.SUPER_ADMIN, erp.superAdminPassword());
    registry = erp.databaseServer().connect();
  }

  /**
   * How long a job took.
   *
   * @param whole from its creation to its end, with the batch runtime
   * @param work from its first note on a school to the last one
   */
  record Duration(double whole, double work) {}

  /** Schools, several at a time. @return their ids */
  List<Long> provision(int count) throws SQLException, InterruptedException {
    List<Long> jobs = new ArrayList<>();
    List<Long> schools = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      JsonNode accepted = platform.post("schools", request());
      jobs.add(accepted.path("id").asLong());
      schools.add(accepted.path("schoolId").asLong());
      if (jobs.size() == AT_ONCE || i == count - 1) {
        for (long job : jobs) {
          await(job);
        }
        jobs.clear();
      }
    }
    return schools;
  }

  /** One school. */
  Duration provision() throws SQLException, InterruptedException {
    return await(platform.post("schools", request()).path("id").asLong());
  }

  /** Adds a script of this release's schools. */
  void addScript(int version, String sql) throws IOException {
    Files.writeString(scripts.resolve("V" + version + "__bench.sql"), sql + ";\n");
  }

  /** Migrates those schools, or all. */
  Duration migrate(List<Long> schools) throws SQLException, InterruptedException {
    Map<String, Object> request = new HashMap<>(Map.of("maxConcurrent", 10));
    if (schools != null) {
      request.put("schoolIds", schools);
    }
    return await(platform.post("migrations", request).path("id").asLong());
  }

  /** Waits by questions to the database, so as not to disturb the server. */
  private Duration await(long job) throws SQLException, InterruptedException {
    try (PreparedStatement query =
        registry.prepareStatement(
            """
            select o.status, timestampdiff(microsecond, o.created_at, o.ended_at) / 1000,
              timestampdiff(microsecond, min(s.started_at), max(s.ended_at)) / 1000
            from master_registry.operations o
            join master_registry.school_operations s on s.operation_id = o.id
            where o.id = ? and o.ended_at is not null
            group by o.id, o.status, o.created_at, o.ended_at""")) {
      query.setLong(1, job);
      while (true) {
        try (ResultSet row = query.executeQuery()) {
          if (row.next()) {
            if (!row.getString(1).equals("COMPLETED")) {
              throw new IllegalStateException(platform.get("jobs/" + job).toString());
            }
            return new Duration(row.getDouble(2), row.getDouble(3));
          }
        }
        TimeUnit.MILLISECONDS.sleep(10);
      }
    }
  }

  String database(long school) throws SQLException {
    try (PreparedStatement query =
        registry.prepareStatement("select db_name from master_registry.schools where id = ?")) {
      query.setLong(1, school);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }

  private Map<String, Object> request() {
    String label = "f" + names.incrementAndGet();
    Map<String, Object> administrator =
        Map.of(
            "email",
            "head@" + label + ".example",
            "firstName",
            "Ada",
            "lastName",
            "Head",
            "password",
            "Correct-horse-7-staple");
    return Map.of(
        "code",
        label,
        "name",
        "School " + label,
        "subdomain",
        label,
        "timeZone",
        "Europe/Berlin",
        "currency",
        "EUR",
        "locale",
        "en-GB",
        "admin",
        administrator);
  }

  @Override
  public void close() throws SQLException {
    registry.close();
  }
}
