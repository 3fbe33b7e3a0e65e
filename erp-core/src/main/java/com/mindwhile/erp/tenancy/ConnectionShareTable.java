package com.mindwhile.erp.tenancy;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import javax.sql.DataSource;

/**
 * What the nodes that serve schools have of each database server's connections, in the registry.
 * Its clock alone counts.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ConnectionShareTable {

  /** Who has said nothing for so long is gone, and its connections with it. */
  private static final int GONE_AFTER_SECONDS = 10;

  /** Whoever holds these rows is the only one who changes shares. */
  private static final String LOCK =
      "select host, port, connection_budget from database_servers order by id for update";

  @Resource(lookup = "jdbc/erpRegistry")
  private DataSource registry;

  /**
   * Has a node say how many it has, server by server, while no other does.
   *
   * @param claim what it will have at most from now on, after what the others have
   * @throws SQLException if the registry does not answer
   */
  public void inTurn(String node, ToIntFunction<ConnectionClaims> claim) throws SQLException {
    try (Connection connection = registry.getConnection()) {
      Map<ServerAddress, Integer> budgets = budgets(connection);
      if (wasHeard(connection, node)) { // else the registry was away, and all were silent
        forgetThoseGone(connection);
      }
      Map<ServerAddress, List<Integer>> others = others(connection, node);
      try (PreparedStatement note =
          connection.prepareStatement(
              "insert into connection_shares (node, host, port, held, seen_at)"
                  + " values (?, ?, ?, ?, utc_timestamp(6))"
                  + " on duplicate key update held = values(held), seen_at = values(seen_at)")) {
        for (Map.Entry<ServerAddress, Integer> budget : budgets.entrySet()) {
          ServerAddress server = budget.getKey();
          List<Integer> theirs = others.getOrDefault(server, List.of());
          note.setString(1, node);
          note.setString(2, server.host());
          note.setInt(3, server.port());
          note.setInt(4, claim.applyAsInt(new ConnectionClaims(server, budget.getValue(), theirs)));
          note.executeUpdate();
        }
      }
    }
  }

  /**
   * A node has none any more.
   *
   * @throws SQLException if the registry does not answer
   */
  public void leave(String node) throws SQLException {
    try (Connection connection = registry.getConnection();
        PreparedStatement delete =
            connection.prepareStatement("delete from connection_shares where node = ?")) {
      budgets(connection);
      delete.setString(1, node);
      delete.executeUpdate();
    }
  }

  /** Of two names for one server the smaller budget counts. */
  private static Map<ServerAddress, Integer> budgets(Connection connection) throws SQLException {
    Map<ServerAddress, Integer> budgets = new LinkedHashMap<>();
    try (PreparedStatement query = connection.prepareStatement(LOCK);
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        budgets.merge(
            new ServerAddress(rows.getString(1), rows.getInt(2)), rows.getInt(3), Math::min);
      }
    }
    return budgets;
  }

  private static boolean wasHeard(Connection connection, String node) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "select 1 from connection_shares"
                + " where node = ? and seen_at >= utc_timestamp(6) - interval ? second limit 1")) {
      query.setString(1, node);
      query.setInt(2, GONE_AFTER_SECONDS);
      try (ResultSet row = query.executeQuery()) {
        return row.next();
      }
    }
  }

  private static void forgetThoseGone(Connection connection) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement(
            "delete from connection_shares where seen_at < utc_timestamp(6) - interval ? second")) {
      delete.setInt(1, GONE_AFTER_SECONDS);
      delete.executeUpdate();
    }
  }

  private static Map<ServerAddress, List<Integer>> others(Connection connection, String node)
      throws SQLException {
    Map<ServerAddress, List<Integer>> others = new LinkedHashMap<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "select host, port, held from connection_shares where node <> ?")) {
      query.setString(1, node);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          others
              .computeIfAbsent(
                  new ServerAddress(rows.getString(1), rows.getInt(2)), server -> new ArrayList<>())
              .add(rows.getInt(3));
        }
      }
    }
    return others;
  }
}
