package com.mindwhile.erp.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConnectionClaimsTest {

  private static final ServerAddress SERVER = new ServerAddress("db-1", 3306);

  @Test
  void aNodeAloneHasTheWholeBudgetButNoMoreThanItWants() {
    assertThat(claims(100).share(150)).isEqualTo(100);
    assertThat(claims(400).share(150)).isEqualTo(150);
  }

  @Test
  void nodesHaveEqualParts() {
    assertThat(claims(100, 50).share(150)).isEqualTo(50);
    assertThat(claims(100, 33, 33).share(150)).isEqualTo(33);
    assertThat(claims(400, 150, 10).share(100)).isEqualTo(100);
  }

  @Test
  void whoComesLastWaitsForWhatTheOthersGiveUp() {
    assertThat(claims(100, 100).share(150)).isZero();
    assertThat(claims(100, 80).share(150)).isEqualTo(20);
    assertThat(claims(100, 90, 30).share(150)).as("a budget made smaller").isZero();
  }

  @Test
  void someHaveOneWhereThereAreMoreNodesThanConnections() {
    assertThat(claims(2, 0, 0).share(150)).isEqualTo(1);
    assertThat(claims(2, 1, 0).share(150)).isEqualTo(1);
    assertThat(claims(2, 1, 1).share(150)).isZero();
  }

  private static ConnectionClaims claims(int budget, Integer... others) {
    return new ConnectionClaims(SERVER, budget, List.of(others));
  }
}
