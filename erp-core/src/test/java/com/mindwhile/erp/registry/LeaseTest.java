package com.mindwhile.erp.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LeaseTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private final Lease lease = Lease.of("node-a", NOON, Duration.ofSeconds(20));

  @Test
  void lastsForItsLength() {
    assertThat(lease.until()).isEqualTo(Instant.parse("2026-11-23T12:00:20Z"));
    assertThat(lease.hasRunOut(NOON.plusMillis(19_999))).isFalse();
  }

  @Test
  void hasRunOutFromItsLastInstantOn() {
    assertThat(lease.hasRunOut(NOON.plusSeconds(20))).isTrue();
  }

  @Test
  void isHeldByItsOwnerAloneAndOnlyWhileItLasts() {
    assertThat(lease.isHeldBy("node-a", NOON.plusSeconds(19))).isTrue();
    assertThat(lease.isHeldBy("node-b", NOON.plusSeconds(19))).isFalse();
    assertThat(lease.isHeldBy("node-a", NOON.plusSeconds(20))).isFalse();
  }
}
