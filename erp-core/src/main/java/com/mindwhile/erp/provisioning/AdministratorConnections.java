package com.mindwhile.erp.provisioning;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The administrators' connections of a piece of work with several threads. They outlast its parts:
 * who begins one takes what somebody else has brought back.
 */
final class AdministratorConnections implements AutoCloseable {

  private final DatabaseConnections connections;
  private final Deque<AdministratorConnection> idle = new ArrayDeque<>();

  AdministratorConnections(DatabaseConnections connections) {
    this.connections = connections;
  }

  /** One that nobody else has. */
  synchronized AdministratorConnection take() {
    return idle.isEmpty() ? connections.administrator() : idle.pop();
  }

  /** For the next one. */
  synchronized void bringBack(AdministratorConnection connection) {
    idle.push(connection);
  }

  @Override
  public synchronized void close() {
    idle.forEach(AdministratorConnection::close);
    idle.clear();
  }
}
