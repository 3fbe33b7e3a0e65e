package com.mindwhile.erp.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.registry.SchoolDatabaseAccess;
import com.mindwhile.erp.registry.SchoolDatabaseAccess.ServerAccess;
import com.mysql.cj.jdbc.MysqlDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class AdministratorConnectionTest {

  private int attempts;

  private final DatabaseConnections silent =
      new DatabaseConnections() {
        @Override
        DataSource administrator(ServerAccess server) {
          return new Refusing();
        }
      };

  /** What connects to a server that is away. */
  private final class Refusing extends MysqlDataSource {

    private static final long serialVersionUID = 1L;

    @Override
    public Connection getConnection() throws SQLException {
      attempts++;
      throw new SQLException("refused");
    }
  }

  @Test
  void waitsOnceForAServerThatIsSilent() {
    try (AdministratorConnection administrator = silent.administrator()) {
      for (long id : new long[] {1, 2}) {
        assertThat(administrator.silence(school(id)))
            .contains("The database server cannot be reached: refused");
      }
    }

    assertThat(attempts).isEqualTo(1);
  }

  private static SchoolDatabaseAccess school(long id) {
    return new SchoolDatabaseAccess(
        id,
        new ServerAccess("a", "localhost", 3306, "DISABLED", "user", new byte[0]),
        "school_" + id,
        "school_" + id,
        new byte[0],
        "1");
  }
}
