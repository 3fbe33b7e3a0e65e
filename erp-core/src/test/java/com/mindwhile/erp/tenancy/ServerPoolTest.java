package com.mindwhile.erp.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.pool2.BaseKeyedPooledObjectFactory;
import org.apache.commons.pool2.PooledObject;
import org.apache.commons.pool2.impl.DefaultPooledObject;
import org.apache.commons.pool2.impl.GenericKeyedObjectPoolConfig;
import org.junit.jupiter.api.Test;

class ServerPoolTest {

  private static final int BUDGET = 10;
  private static final int WANTED = 8;
  private static final int GONE_AFTER = 5;
  private static final ServerAddress SERVER = new ServerAddress("db-1", 3306);

  /** What is open on the server, whoever opened it. */
  private final AtomicInteger open = new AtomicInteger();

  private final List<Node> nodes = new ArrayList<>();
  private int now;

  /** One that has said something, at some time. */
  private final class Node {
    private final ServerPool pool = new ServerPool(new Connections(), limits(0));
    private final Deque<Connection> used = new ArrayDeque<>();
    private final Random school;
    private int held;
    private int seenAt = -GONE_AFTER;
    private boolean alive = true;

    Node(Random random) {
      school = random;
    }

    void beat() {
      List<Integer> others =
          nodes.stream()
              .filter(node -> node != this && now - node.seenAt < GONE_AFTER)
              .map(node -> node.held)
              .toList();
      held = pool.claim(new ConnectionClaims(SERVER, BUDGET, others).share(WANTED));
      seenAt = now;
      pool.grant();
    }

    void borrow() throws SQLException {
      try {
        used.add(pool.borrow(account(school.nextInt(3))));
      } catch (NoSuchElementException busy) {
        assertThat(used.size()).isGreaterThanOrEqualTo(pool.share());
      }
    }

    void giveBack() throws Exception {
      if (!used.isEmpty()) {
        Connection connection = used.remove();
        pool.giveBack(((Opened) Proxy.getInvocationHandler(connection)).account(), connection);
      }
    }

    /** Its connections go with it; what it said stays for a while. */
    void die() {
      alive = false;
      open.addAndGet(-pool.open());
    }
  }

  @Test
  void nodesThatComeAndGoNeverHoldMoreThanTheBudgetTogether() throws Exception {
    for (int seed = 0; seed < 50; seed++) {
      Random random = new Random(seed);
      nodes.clear();
      open.set(0);
      for (int step = 0; step < 300; step++) {
        now++;
        if (nodes.stream().filter(node -> node.alive).count() < 1 + random.nextInt(3)) {
          nodes.add(new Node(random));
        }
        for (Node node : nodes.stream().filter(node -> node.alive).toList()) {
          switch (random.nextInt(40)) {
            case 0 -> node.die();
            case 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 -> node.giveBack();
            case 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25 -> node.borrow();
            default -> node.beat();
          }
          assertThat(open.get()).as("seed %d, step %d", seed, step).isLessThanOrEqualTo(BUDGET);
          if (node.alive && now - node.seenAt >= GONE_AFTER - 1) {
            node.beat(); // it is not so slow
          }
        }
      }
    }
  }

  @Test
  void eachOfTwoHasItsHalfAfterAHeartbeatOfBoth() throws SQLException {
    Node first = joined();
    assertThat(first.pool.share()).isEqualTo(WANTED);
    for (int i = 0; i < WANTED; i++) {
      first.borrow();
    }
    Node second = joined();
    assertThat(second.pool.share()).as("what is left").isEqualTo(BUDGET - WANTED);

    first.beat();
    assertThat(first.pool.share()).isEqualTo(BUDGET / 2);
    second.beat();
    assertThat(second.pool.share()).as("the others are in use").isEqualTo(BUDGET - WANTED);
  }

  @Test
  void whatIsBeyondTheShareIsClosedWhenItIsGivenBack() throws Exception {
    Node first = joined();
    for (int i = 0; i < WANTED; i++) {
      first.borrow();
    }
    joined();
    first.beat();
    for (int i = 0; i < WANTED; i++) {
      first.giveBack();
    }
    assertThat(open.get()).isEqualTo(BUDGET / 2);
  }

  @Test
  void whoIsAloneAgainHasAll() {
    Node first = joined();
    Node second = joined();
    first.beat();
    assertThat(first.pool.share()).isEqualTo(BUDGET / 2);
    second.die();

    now += GONE_AFTER;
    first.beat();

    assertThat(first.pool.share()).isEqualTo(WANTED);
  }

  @Test
  void whoHasNoShareWaitsForOne() throws Exception {
    ServerPool pool = new ServerPool(new Connections(), limits(0));
    assertThatThrownBy(() -> pool.borrow(account(1))).isInstanceOf(NoSuchElementException.class);

    pool.claim(1);
    pool.grant();

    assertThat(pool.borrow(account(1)).isClosed()).isFalse();
  }

  private Node joined() {
    Node node = new Node(new Random(1));
    nodes.add(node);
    node.beat();
    return node;
  }

  private static GenericKeyedObjectPoolConfig<Connection> limits(int total) {
    GenericKeyedObjectPoolConfig<Connection> limits = new GenericKeyedObjectPoolConfig<>();
    limits.setMaxTotal(total);
    limits.setMaxTotalPerKey(WANTED);
    limits.setMaxIdlePerKey(WANTED);
    limits.setMaxWait(Duration.ZERO);
    limits.setJmxEnabled(false);
    return limits;
  }

  private static SchoolAccount account(long school) {
    return new SchoolAccount(
        school, new DatabaseLocation("db-1", 3306, "DISABLED", "s", "s", "", 1));
  }

  /** An open connection of a school. */
  private record Opened(SchoolAccount account) implements java.lang.reflect.InvocationHandler {
    @Override
    public Object invoke(Object proxy, java.lang.reflect.Method method, Object[] arguments) {
      return switch (method.getName()) {
        case "isClosed" -> false;
        case "hashCode" -> System.identityHashCode(proxy);
        case "equals" -> proxy == arguments[0];
        default -> throw new UnsupportedOperationException(method.getName());
      };
    }
  }

  private final class Connections extends BaseKeyedPooledObjectFactory<SchoolAccount, Connection> {
    @Override
    public Connection create(SchoolAccount account) {
      open.incrementAndGet();
      return (Connection)
          Proxy.newProxyInstance(
              getClass().getClassLoader(), new Class<?>[] {Connection.class}, new Opened(account));
    }

    @Override
    public PooledObject<Connection> wrap(Connection connection) {
      return new DefaultPooledObject<>(connection);
    }

    @Override
    public void destroyObject(SchoolAccount account, PooledObject<Connection> pooled) {
      open.decrementAndGet();
    }
  }
}
