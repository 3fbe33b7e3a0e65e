package com.mindwhile.erp.tenancy;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This node's part in sharing out the database servers' budgets of connections: each node that
 * serves schools gets an equal part of each, within a heartbeat or two of a node's coming or going.
 * A node never opens more than what the others have given up. While the registry does not answer
 * all go on with what they had.
 */
@ApplicationScoped
public class ConnectionShares {

  /** How often a node says what it has, and gets its part. */
  public static final Duration HEARTBEAT = Duration.ofSeconds(2);

  private static final Logger LOG = LoggerFactory.getLogger(ConnectionShares.class);

  private final String node = UUID.randomUUID().toString();

  @EJB private ConnectionShareTable table;
  @Inject private SchoolConnections connections;

  private volatile boolean registryAway;

  /** Says what this node has and takes its parts. */
  public void renew() {
    try {
      table.inTurn(node, connections::claim);
      connections.grant();
      registryAway = false;
    } catch (SQLException | RuntimeException away) {
      if (!registryAway) {
        LOG.warn("Connections cannot be shared out for the moment; this node keeps its part", away);
      }
      registryAway = true;
    }
  }

  /** Leaves its parts to the others. */
  public void leave() {
    try {
      table.leave(node);
    } catch (SQLException | RuntimeException away) {
      LOG.warn("The registry does not answer; this node's connections are free in a while", away);
    }
  }
}
