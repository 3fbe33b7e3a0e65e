package com.mindwhile.erp.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BootCommandsTest {

  private static final DatabaseServer SERVER =
      new DatabaseServer("::1", 3306, "root", "the-root-password", "DISABLED");

  private final List<String> before = BootCommands.forErp(SERVER, 10, 32, "127.0.0.1").before();

  @Test
  void passwordsComeFromTheEnvironment() {
    assertThat(String.join("\n", before))
        .contains("user=erp_registry:password=${ENV=ERP_REGISTRY_PASSWORD}")
        .contains("user=erp_batch:password=${ENV=ERP_BATCH_PASSWORD}")
        .doesNotContain("the-root-password");
  }

  @Test
  void aJobHasAThreadOfItsOwnBesideThoseOfTheSchools() {
    assertThat(before)
        .contains(
            "create-managed-executor-service --corepoolsize 11 --maximumpoolsize 11"
                + " --taskqueuecapacity 10000 concurrent/erpBatch");
  }

  @Test
  void separatorsInAValueAreEscaped() {
    assertThat(before.get(0)).contains("--property serverName=\\:\\:1:portNumber=3306:");
  }
}
