package com.mindwhile.erp.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;

/**
 * A node's right to carry an operation out, for a while. The nodes' clocks must agree to within a
 * few seconds.
 *
 * @param owner the node
 * @param until when the right ends unless it is renewed
 */
@Embeddable
public record Lease(
    @Column(name = "lease_owner") String owner, @Column(name = "lease_until") Instant until) {

  /** A lease that begins now. */
  public static Lease of(String owner, Instant now, Duration length) {
    return new Lease(owner, now.plus(length));
  }

  /** Whether it has ended, so that another node may take the operation over. */
  public boolean hasRunOut(Instant now) {
    return !now.isBefore(until);
  }

  /** Whether that node may go on at that time. */
  public boolean isHeldBy(String node, Instant now) {
    return owner.equals(node) && !hasRunOut(now);
  }
}
