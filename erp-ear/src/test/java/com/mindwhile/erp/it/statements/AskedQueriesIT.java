package com.mindwhile.erp.it.statements;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.Database;
import com.mindwhile.erp.it.harness.OnMicroOnly;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the other tests read from the log is whole. */
@WithErp
@OnMicroOnly
class AskedQueriesIT {

  private static final byte[] NO_UTF_8 = {(byte) 0xff, 0x00, (byte) 0xfe};

  private final Database database;
  private final AskedQueries asked;

  AskedQueriesIT(TestStack stack) {
    database = stack.database();
    asked = new AskedQueries(database, database.server().user());
  }

  @BeforeEach
  void listen() {
    asked.listen();
  }

  @AfterEach
  void stopListening() {
    asked.close();
  }

  @Test
  void statementsWithBytesAndWithLettersAreRead() {
    List<String> statements =
        asked.statementsDuring(
            () -> {
              assertThat(database.value("select length(?)", (Object) NO_UTF_8)).isEqualTo("3");
              assertThat(database.value("select 'Łukasz'")).isEqualTo("Łukasz");
            });

    assertThat(statements).doesNotContainNull().contains("select 'Łukasz'");
    assertThat(statements).anyMatch(sql -> sql.startsWith("select length("));
  }
}
