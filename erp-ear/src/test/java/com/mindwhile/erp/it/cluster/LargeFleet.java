package com.mindwhile.erp.it.cluster;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.Platform;
import com.mindwhile.erp.it.harness.TestSchool;
import com.mindwhile.erp.launcher.DatabaseServer;
import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many schools and what migrations did to them. */
final class LargeFleet {

  /** What a further migration does in each school. */
  static final String FURTHER =
      "create table further (id bigint not null auto_increment primary key, text varchar(200))";

  private static final int AT_ONCE = 10;

  /** As many as keep the job threads busy; each further one has a lease that is to be renewed. */
  private static final int WAITING = 2 * AT_ONCE;

  private final FragileStack stack;
  private final List<Long> ids;

  private LargeFleet(FragileStack stack, List<Long> ids) {
    this.stack = stack;
    this.ids = ids;
  }

  /**
   * Provisions them.
   *
   * @param trapped which of them is on the server {@code trapped}, from 0
   */
  static LargeFleet provision(FragileStack stack, int count, int trapped) {
    Platform platform = stack.platform();
    Deque<Long> jobs = new ArrayDeque<>();
    List<Long> ids = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      TestSchool.Request request = TestSchool.Request.any().on(i == trapped ? "trapped" : "direct");
      JsonPath accepted = platform.startWithoutPassword(request).jsonPath();
      jobs.add(accepted.getLong("id"));
      ids.add(accepted.getLong("schoolId"));
      if (jobs.size() > WAITING) {
        platform.awaitStatus(jobs.remove(), "COMPLETED");
      }
    }
    jobs.forEach(job -> platform.awaitStatus(job, "COMPLETED"));
    return new LargeFleet(stack, List.copyOf(ids));
  }

  List<Long> ids() {
    return ids;
  }

  /** Starts to migrate them. @return the job's id */
  long migrate(Map<String, Object> how) {
    Map<String, Object> request = new HashMap<>(how);
    request.put("schoolIds", ids);
    request.put("maxConcurrent", AT_ONCE);
    return Calls.expect(
            202, stack.calls().admin(stack.platform().token()).body(request).post("migrations"))
        .jsonPath()
        .getLong("id");
  }

  /** When a job worked on the schools that have an outcome. */
  Map<Long, String> outcomes(long job, String status) {
    Map<Long, String> outcomes = new HashMap<>();
    for (String row :
        stack
            .database()
            .column(
                "select concat(school_id, ' ', coalesce(started_at, ''), ' ', coalesce(ended_at, ''))"
                    + " from master_registry.school_operations"
                    + " where operation_id = ? and status = ?",
                job,
                status)) {
      String[] idAndTimes = row.split(" ", 2);
      outcomes.put(Long.valueOf(idAndTimes[0]), idAndTimes[1]);
    }
    return outcomes;
  }

  /** Whether each run of a version came to its end, of all schools. */
  List<String> runs(String version) {
    List<String> runs = new ArrayList<>();
    for (long id : ids) {
      runs.addAll(
          stack
              .database()
              .column(
                  "select success from %s.flyway_schema_history where version = '%s'"
                      .formatted(database(id), version)));
    }
    return runs;
  }

  /** How many schools have a table. */
  int tables(String name) {
    return Integer.parseInt(
        stack
            .database()
            .value(
                "select count(*) from information_schema.tables where table_name = ?"
                    + " and table_schema like 'school%'",
                name));
  }

  /** Waves of a job that began before the one before was over. */
  List<String> wavesThatOverlap(long job) {
    return stack
        .database()
        .column(
            "select distinct a.wave from master_registry.school_operations a"
                + " join master_registry.school_operations b on b.operation_id = a.operation_id"
                + " and b.wave < a.wave and b.ended_at > a.started_at where a.operation_id = ?",
            job);
  }

  /** Migrates all in the usual waves and prints how long that took, and by plain JDBC. */
  void compareWithPlainJdbc() throws Exception {
    long job = migrate(Map.of());
    stack.platform().awaitStatus(job, "COMPLETED");
    double product =
        Double.parseDouble(
            stack
                .database()
                .value(
                    "select timestampdiff(microsecond, created_at, ended_at) / 1000000"
                        + " from master_registry.operations where id = ?",
                    job));
    System.out.printf(
        "%d schools get a table: %.2f s by the job in its usual waves, %.2f s by plain JDBC%n",
        ids.size(), product, plainly());
  }

  /** The same by as many threads: a look at the history, the statement, and the note of it. */
  private double plainly() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      long begin = System.nanoTime();
      List<Future<?>> all = new ArrayList<>();
      for (long id : ids) {
        all.add(threads.submit(() -> plainly(database(id))));
      }
      for (Future<?> each : all) {
        each.get();
      }
      return (System.nanoTime() - begin) / 1e9;
    } finally {
      threads.shutdownNow();
    }
  }

  private Void plainly(String database) throws SQLException {
    DatabaseServer server = stack.database().server();
    try (Connection connection = server.connect(database, server.user(), server.password());
        Statement statement = connection.createStatement()) {
      statement.executeQuery("select * from flyway_schema_history order by installed_rank").close();
      statement.execute(FURTHER.replace("further", "plainly"));
      statement.execute("insert into plainly (text) values ('V961')");
    }
    return null;
  }

  private static String database(long id) {
    return "school_" + id;
  }
}
