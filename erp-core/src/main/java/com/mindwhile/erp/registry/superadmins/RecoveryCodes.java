package com.mindwhile.erp.registry.superadmins;

import java.util.List;

/**
 * Codes that let their owner in without the second factor, once each.
 *
 * @param recoveryCodes shown this once
 */
public record RecoveryCodes(List<String> recoveryCodes) {
  @Override
  public String toString() {
    return "RecoveryCodes[…]";
  }
}
