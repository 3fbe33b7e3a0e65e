package com.mindwhile.erp.tenancy;

import com.mindwhile.erp.shared.UnavailableException;
import com.mysql.cj.MysqlConnection;
import com.mysql.cj.NativeSession;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.pool2.KeyedPooledObjectFactory;
import org.apache.commons.pool2.PooledObject;
import org.apache.commons.pool2.impl.GenericKeyedObjectPool;
import org.apache.commons.pool2.impl.GenericKeyedObjectPoolConfig;

/**
 * This node's connections to one database server, within its share of what the server's budget
 * allows all nodes. The share changes as nodes come and go.
 */
final class ServerPool implements AutoCloseable {

  private static final int RETRY_AFTER_SECONDS = 5;

  private final GenericKeyedObjectPool<SchoolAccount, Connection> pool;
  private final Counted opened;
  private final Duration patience;

  /** What is open or being opened: the pool counts by going through all schools. */
  private final AtomicInteger open = new AtomicInteger();

  private volatile SchoolAccount openedLast;

  private volatile boolean silent;
  private volatile int share;
  private int granted;

  /**
   * @param limits of the pool; the connections they allow in all are the share to begin with
   */
  ServerPool(
      KeyedPooledObjectFactory<SchoolAccount, Connection> factory,
      GenericKeyedObjectPoolConfig<Connection> limits) {
    opened = new Counted(factory);
    pool = new GenericKeyedObjectPool<>(opened, limits);
    patience = limits.getMaxWaitDuration();
    share = limits.getMaxTotal();
    granted = share;
  }

  /**
   * A connection, to be given back.
   *
   * @throws NoSuchElementException if there was none for as long as one waits
   * @throws UnavailableException if the server is silent
   */
  Connection borrow(SchoolAccount account) throws SQLException {
    refuseIfSilent();
    if (share == 0) {
      awaitShare();
    }
    try {
      return pool.borrowObject(account);
    } catch (SQLException | RuntimeException failed) {
      throw failed;
    } catch (Exception failed) {
      throw new SQLException("No connection for school " + account.schoolId(), failed);
    }
  }

  /**
   * Takes one back; one beyond the share is thrown away, and a broken one with all of the school
   * that rest: what broke it will have broken them.
   */
  void giveBack(SchoolAccount account, Connection connection) throws Exception {
    if (isBroken(connection)) {
      pool.invalidateObject(account, connection);
      pool.clear(account);
    } else if (open() > share) {
      pool.invalidateObject(account, connection);
    } else {
      pool.returnObject(account, connection);
    }
  }

  /**
   * The driver calls a connection open that a prepared statement found broken, but has let go of
   * its socket.
   */
  private static boolean isBroken(Connection connection) throws SQLException, IOException {
    return connection.isClosed()
        || connection instanceof MysqlConnection driver
            && driver.getSession() instanceof NativeSession session
            && session.getProtocol().getSocketConnection().getMysqlSocket() == null;
  }

  /**
   * Makes do with a share from now on, if it is smaller than the one before; a larger one counts
   * once it is {@link #grant granted}.
   *
   * @return how many this node has or may open: no more than the share once what is beyond it was
   *     given back
   */
  int claim(int next) {
    granted = next;
    if (next < share) {
      share = next;
      pool.setMaxTotal(next);
    }
    while (open() > share && pool.getNumIdle() > 0) {
      pool.clearOldest();
    }
    return Math.max(next, open());
  }

  /** The share that was claimed last is this node's. */
  synchronized void grant() {
    if (granted > share) {
      share = granted; // before the pool opens more
      pool.setMaxTotal(granted);
      notifyAll();
    }
  }

  private synchronized void awaitShare() {
    long deadline = System.nanoTime() + patience.toNanos();
    try {
      while (share == 0) {
        long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        if (left <= 0) {
          throw new NoSuchElementException("Other nodes have all connections");
        }
        wait(left);
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new NoSuchElementException("Interrupted while waiting for a connection", stopping);
    }
  }

  /** While it is silent nobody gets a connection, and nobody waits for one to be opened. */
  void setSilent(boolean now) {
    silent = now;
  }

  boolean isSilent() {
    return silent;
  }

  /** Whether connections are in use or being opened, so that something is awaited. */
  boolean isAwaited() {
    return open() > pool.getNumIdle();
  }

  /** Goes up each time a connection was opened, or given back in order. */
  long answers() {
    return pool.getCreatedCount() + pool.getReturnedCount();
  }

  /**
   * Opens a connection that nobody waits for, also while the server is silent, and closes it.
   *
   * @throws NoSuchElementException if all that the share allows are in use
   */
  void signIn() throws Exception {
    if (open() >= share) {
      pool.clearOldest();
    }
    SchoolAccount account = openedLast;
    opened.destroyObject(account, opened.open(account));
  }

  private void refuseIfSilent() {
    if (silent) {
      throw new UnavailableException("The school's database does not answer", RETRY_AFTER_SECONDS);
    }
  }

  int share() {
    return share;
  }

  int open() {
    return open.get();
  }

  int inUse() {
    return pool.getNumActive();
  }

  int waiting() {
    return pool.getNumWaiters();
  }

  @Override
  public void close() {
    pool.close();
  }

  /**
   * Counts what is opened before it is. The share is looked at afterwards: whoever makes it smaller
   * either sees the connection counted or has it refused.
   */
  private final class Counted implements KeyedPooledObjectFactory<SchoolAccount, Connection> {

    private final KeyedPooledObjectFactory<SchoolAccount, Connection> factory;

    Counted(KeyedPooledObjectFactory<SchoolAccount, Connection> factory) {
      this.factory = factory;
    }

    @Override
    public PooledObject<Connection> makeObject(SchoolAccount account) throws Exception {
      refuseIfSilent();
      return open(account);
    }

    private PooledObject<Connection> open(SchoolAccount account) throws Exception {
      openedLast = account;
      boolean made = false;
      try {
        if (open.incrementAndGet() > share) {
          throw new NoSuchElementException("The share of connections became smaller");
        }
        PooledObject<Connection> connection = factory.makeObject(account);
        made = true;
        return connection;
      } finally {
        if (!made) {
          open.decrementAndGet();
        }
      }
    }

    @Override
    public void destroyObject(SchoolAccount account, PooledObject<Connection> pooled)
        throws Exception {
      try {
        factory.destroyObject(account, pooled);
      } finally {
        open.decrementAndGet();
      }
    }

    @Override
    public boolean validateObject(SchoolAccount account, PooledObject<Connection> pooled) {
      return !silent && factory.validateObject(account, pooled);
    }

    @Override
    public void activateObject(SchoolAccount account, PooledObject<Connection> pooled)
        throws Exception {
      factory.activateObject(account, pooled);
    }

    @Override
    public void passivateObject(SchoolAccount account, PooledObject<Connection> pooled)
        throws Exception {
      factory.passivateObject(account, pooled);
    }
  }
}
