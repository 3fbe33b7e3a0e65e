package com.mindwhile.erp.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class InvitationTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  @Test
  void lastsAWeekAndIsNeverTheSame() {
    Invitation invitation = Invitation.issuedAt(NOON);

    assertThat(invitation.expiresAt()).isEqualTo(Instant.parse("2026-11-30T12:00:00Z"));
    assertThat(invitation.token()).matches("[A-Za-z0-9_-]{43}");
    assertThat(invitation.token()).isNotEqualTo(Invitation.issuedAt(NOON).token());
    assertThat(invitation.toString()).doesNotContain(invitation.token());
  }

  @Test
  void isStoredAsItsHash() {
    assertThat(HexFormat.of().formatHex(new Invitation("abc", NOON).hash()))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }
}
