package com.mindwhile.erp.tenancy;

import java.util.List;

/**
 * What nodes may have of the connections to a database server.
 *
 * @param budget how many all of them together may have
 * @param others how many each other node has, or may open without asking
 */
record ConnectionClaims(ServerAddress server, int budget, List<Integer> others) {

  ConnectionClaims {
    others = List.copyOf(others);
  }

  /**
   * How many a node may have: an equal part of the budget, as far as the others have given theirs
   * up already. Where there are more nodes than connections some have one and the others none.
   *
   * @param most more than that it never wants
   */
  int share(int most) {
    int equal = Math.max(1, budget / (others.size() + 1));
    int left = budget - others.stream().mapToInt(Integer::intValue).sum();
    return Math.max(0, Math.min(most, Math.min(equal, left)));
  }
}
