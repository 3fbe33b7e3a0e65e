package com.mindwhile.erp.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * This running server, as the holder of leases. After a restart it is another one: what the former
 * left is taken over when its leases run out.
 */
@ApplicationScoped
public class Node {

  private final String id = UUID.randomUUID().toString();

  @Inject private Clock clock;

  /** How long a node that died keeps an operation from being taken over. */
  @Inject
  @ConfigProperty(name = "erp.jobs.lease", defaultValue = "PT20S")
  private Duration leaseLength;

  /** What it calls itself in leases. */
  public String id() {
    return id;
  }

  /** A lease for this node from now on. */
  Lease lease() {
    return Lease.of(id, clock.instant(), leaseLength);
  }

  /** How often leases have to be renewed: often enough that two renewals may fail. */
  public Duration renewalInterval() {
    return leaseLength.dividedBy(4);
  }
}
