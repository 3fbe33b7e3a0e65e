package com.mindwhile.erp.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mindwhile.erp.shared.UnavailableException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.apache.commons.pool2.BaseKeyedPooledObjectFactory;
import org.apache.commons.pool2.PooledObject;
import org.apache.commons.pool2.impl.DefaultPooledObject;
import org.apache.commons.pool2.impl.GenericKeyedObjectPoolConfig;
import org.junit.jupiter.api.Test;

class ServerWatchTest {

  private static final SchoolAccount SCHOOL =
      new SchoolAccount(1, new DatabaseLocation("db-1", 3306, "DISABLED", "s", "s", "", 1));

  private static final int SHARE = 3;

  private static final SQLException TIMEOUT =
      new SQLException("Communications link failure", new SocketTimeoutException("Read timed out"));

  private final Connections database = new Connections();
  private final ServerPool pool = new ServerPool(database, limits());
  private int givenUp;
  private final ServerWatch watch =
      new ServerWatch(ServerAddress.of(SCHOOL.database()), pool, threads -> givenUp++);

  private static final class Connections
      extends BaseKeyedPooledObjectFactory<SchoolAccount, Connection> {

    private SQLException failure;
    private Runnable meanwhile = () -> {};
    private int attempts;

    @Override
    public Connection create(SchoolAccount account) throws SQLException {
      attempts++;
      meanwhile.run();
      if (failure != null) {
        throw failure;
      }
      return new RecordedConnection().connection();
    }

    @Override
    public PooledObject<Connection> wrap(Connection connection) {
      return new DefaultPooledObject<>(connection);
    }
  }

  @Test
  void aServerThatGivesConnectionsBackIsNotAsked() throws Exception {
    beats(2);
    for (int i = 0; i < 3; i++) {
      pool.giveBack(SCHOOL, pool.borrow(SCHOOL));
      Connection used = pool.borrow(SCHOOL);
      beats(1);
      pool.giveBack(SCHOOL, used);
    }
    beats(2);
    assertThat(database.attempts).isOne();
  }

  @Test
  void aServerWithALongStatementIsAskedAndServesOn() throws Exception {
    Connection longStatement = pool.borrow(SCHOOL);
    beats(2);
    assertThat(database.attempts).isEqualTo(2);
    assertThat(pool.open()).as("the one more was closed").isOne();

    database.failure = new SQLException("Access denied");
    beats(1);

    assertThat(pool.isSilent()).as("a refusal is an answer").isFalse();
    assertThat(givenUp).isZero();
    pool.giveBack(SCHOOL, longStatement);
  }

  @Test
  void aServerIsNotAskedBeyondTheShareOfItsConnections() throws Exception {
    for (int i = 0; i < SHARE; i++) {
      pool.borrow(SCHOOL);
    }
    beats(2);
    assertThat(database.attempts).isEqualTo(SHARE);
    assertThat(pool.isSilent()).isFalse();
  }

  @Test
  void aServerThatDoesNotEvenLetSignInIsSilentUntilItAnswers() throws Exception {
    pool.borrow(SCHOOL);
    beats(1);
    database.failure = TIMEOUT;
    beats(1);

    assertThat(givenUp).isOne();
    int before = database.attempts;
    assertThatThrownBy(() -> pool.borrow(SCHOOL)).isInstanceOf(UnavailableException.class);
    assertThat(database.attempts).as("nobody tries").isEqualTo(before);
    beats(1);
    assertThat(database.attempts).as("but the watch").isEqualTo(before + 1);
    assertThat(givenUp).as("what was lent in the last moment").isEqualTo(2);

    database.failure = null;
    beats(1);
    assertThat(pool.borrow(SCHOOL).isClosed()).isFalse();
    assertThat(givenUp).isEqualTo(2);
  }

  @Test
  void aServerNothingLeadsToIsSilentToo() throws Exception {
    pool.borrow(SCHOOL);
    beats(1);
    database.failure =
        new SQLException("Communications link failure", new NoRouteToHostException("No route"));
    beats(1);

    assertThat(pool.isSilent()).isTrue();
    assertThat(givenUp).isOne();
  }

  @Test
  void aServerIsNotSilentThatAnswersOthersWhileItLetsNobodySignIn() throws Exception {
    pool.borrow(SCHOOL);
    Connection another = pool.borrow(SCHOOL);
    beats(1);
    database.failure = TIMEOUT;
    database.meanwhile = () -> giveBack(another);
    beats(1);

    assertThat(pool.isSilent()).isFalse();
    assertThat(givenUp).isZero();
  }

  @Test
  void oneLooksAtATimeAndAnotherIfThatOneFoundNoThread() throws Exception {
    pool.borrow(SCHOOL);
    List<Runnable> looks = new ArrayList<>();
    watch.beat(looks::add);
    watch.beat(
        refused -> {
          throw new RejectedExecutionException();
        });
    watch.beat(looks::add);
    watch.beat(looks::add);
    assertThat(looks).hasSize(1);

    looks.get(0).run();
    watch.beat(looks::add);
    assertThat(looks).as("signing in is no answer to what is awaited").hasSize(2);
  }

  private void beats(int count) {
    for (int i = 0; i < count; i++) {
      watch.beat(Runnable::run);
    }
  }

  private void giveBack(Connection connection) {
    try {
      pool.giveBack(SCHOOL, connection);
    } catch (Exception impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static GenericKeyedObjectPoolConfig<Connection> limits() {
    GenericKeyedObjectPoolConfig<Connection> limits = new GenericKeyedObjectPoolConfig<>();
    limits.setMaxTotal(SHARE);
    limits.setMaxTotalPerKey(SHARE);
    limits.setMaxWait(Duration.ZERO);
    limits.setJmxEnabled(false);
    return limits;
  }
}
