package com.mindwhile.erp.bench.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.bench.fleet.FleetContest.Result;
import com.mindwhile.erp.bench.report.Report;
import com.mindwhile.erp.it.harness.Database;
import com.mindwhile.erp.it.harness.OnMicroOnly;
import com.mindwhile.erp.launcher.ErpStack;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The bench of the fleet works; it measures nothing here. It has servers of its own, since it adds
 * scripts that other tests' schools must not get.
 */
@OnMicroOnly
class FleetBenchSmokeIT {

  @Test
  void contestantsDoTheSameAndTheReportHasThemAll() throws Exception {
    Path folder = Path.of("target", "fleet-bench-smoke").toAbsolutePath();
    FleetSettings settings =
        new FleetSettings(folder, Optional.empty(), Optional.empty(), 4, 2, 1, 1, 1);

    try (ErpStack erp = settings.start();
        ProductFleet product = new ProductFleet(erp, settings.scripts())) {
      Result result =
          new FleetContest(settings, erp.databaseServer(), product, Optional.empty()).run();

      Database database = new Database(erp.databaseServer());
      assertThat(rows(database, "plain_1"))
          .as("a school by plain JDBC and one by the product")
          .isEqualTo(rows(database, "school_3"));
      assertThat(result.queries()).isEqualTo(result.schools());
      Report report = new Report(folder);
      FleetSection.add(report, settings, "a database", result);
      assertThat(report.toString())
          .contains("| product, the steps |", "| plain JDBC |", "| plain JDBC, concurrency 10 |");
    }
  }

  /** Without the history, which goes on with what is migrated. */
  private static Map<String, Long> rows(Database database, String school) {
    Map<String, Long> rows = database.rowCounts(school);
    rows.remove("flyway_schema_history");
    return rows;
  }
}
