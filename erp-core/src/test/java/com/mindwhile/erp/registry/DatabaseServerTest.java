package com.mindwhile.erp.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mindwhile.erp.security.vault.EncryptedSecret;
import com.mindwhile.erp.shared.ConflictException;
import org.junit.jupiter.api.Test;

class DatabaseServerTest {

  @Test
  void takesSchoolsUpToItsLimit() {
    DatabaseServer server = server(2, true);

    assertThatCode(() -> server.requireRoom(1)).doesNotThrowAnyException();
    assertThatThrownBy(() -> server.requireRoom(2))
        .isInstanceOf(ConflictException.class)
        .hasMessage("The database server south has its limit of 2 schools");
  }

  @Test
  void takesNoneWhenItAcceptsNone() {
    assertThat(server(2, false).hasRoom(0)).isFalse();
    assertThatThrownBy(() -> server(2, false).requireRoom(0)).isInstanceOf(ConflictException.class);
  }

  @Test
  void hasTheUsualLimitsUnlessTold() {
    AddDatabaseServer request =
        new AddDatabaseServer(
            "south", "db", 3306, null, TlsMode.REQUIRED, "erp", "secret", null, null, null);

    assertThat(request.connectionBudget()).isEqualTo(150);
    assertThat(request.schoolLimit()).isEqualTo(500);
    assertThat(request.acceptingSchools()).isTrue();
    assertThat(request.toString()).doesNotContain("secret");
  }

  private static DatabaseServer server(int limit, boolean accepting) {
    return new DatabaseServer(
        new AddDatabaseServer(
            "south", "db", 3306, null, TlsMode.REQUIRED, "erp", "x", 150, limit, accepting),
        new EncryptedSecret(new byte[] {1}, 1));
  }
}
