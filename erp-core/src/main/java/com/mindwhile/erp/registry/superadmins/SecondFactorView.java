package com.mindwhile.erp.registry.superadmins;

import java.time.Instant;

/**
 * The state of one's own second factor.
 *
 * @param confirmedAt since when its code is asked for; null if it is not
 * @param recoveryCodesLeft how many recovery codes were not used yet
 */
public record SecondFactorView(Instant confirmedAt, long recoveryCodesLeft) {

  /** Whether its code is asked for at sign-in. */
  public boolean enabled() {
    return confirmedAt != null;
  }
}
