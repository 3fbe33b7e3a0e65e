package com.mindwhile.erp.it.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.OnServerOnly;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import com.mindwhile.erp.launcher.PayaraServer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Payara Server's own tools know the jobs, one for each operation. */
@WithErp
@OnServerOnly
class BatchJobsIT {

  private final TestStack stack;

  BatchJobsIT(TestStack stack) {
    this.stack = stack;
  }

  @Test
  void asadminListsThem() throws IOException {
    MigrationCalls migrations = new MigrationCalls(stack);
    long job = migrations.start(Map.of("schoolIds", List.of(stack.newSchool().id())));
    migrations.await(job, "COMPLETED");
    String execution =
        stack
            .database()
            .value("select execution_id from master_registry.operations where id = ?", job);

    String listed = ((PayaraServer) stack.erp().payara()).administer("list-batch-jobs", "--long");

    assertThat(listed.lines())
        .filteredOn(line -> line.startsWith("migrate-schools"))
        .anyMatch(line -> List.of(line.split("\\s+")).contains(execution))
        .anyMatch(line -> line.contains("COMPLETED"));
    assertThat(listed).contains("provision-school");
  }
}
