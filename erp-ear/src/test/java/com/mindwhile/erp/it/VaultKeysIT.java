package com.mindwhile.erp.it;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import com.mindwhile.erp.launcher.ServerFailedException;
import com.mindwhile.erp.security.vault.KeySetFile;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node does not start with keys that cannot open what is stored, and says which are missing. */
@WithErp
class VaultKeysIT {

  private final TestStack stack;

  VaultKeysIT(TestStack stack) {
    this.stack = stack;
  }

  @Test
  void aKeySetThatLacksAKeyInUseIsRefused(@TempDir Path folder) {
    Path others = folder.resolve("vault-keys.json");
    new KeySetFile(others).generate();
    String inUse =
        stack
            .database()
            .value("select admin_password_key_id from master_registry.database_servers limit 1");

    assertThatThrownBy(
            () ->
                stack
                    .erp()
                    .startNode("other-keys", Map.of("erp.vault.keyset-file", others.toString()))
                    .close())
        .isInstanceOf(ServerFailedException.class)
        .hasMessageContaining("The key set lacks keys that are still in use: [" + inUse + "]");
  }
}
