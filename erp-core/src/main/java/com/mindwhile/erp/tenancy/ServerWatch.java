package com.mindwhile.erp.tenancy;

import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out whether a database server has fallen silent. If connections are in use and nothing came
 * back from one beat to the next, somebody signs in there, with a connection that no request waits
 * for, unless all that there may be are in use. If that takes too long and still nothing came back,
 * the server counts as silent: nobody gets a connection to it, and who waits for an answer is told
 * that there will be none. It goes on being asked until it answers, if only with a refusal.
 */
final class ServerWatch {

  private static final Logger LOG = LoggerFactory.getLogger(ServerWatch.class);
  private static final int MAX_CAUSES = 20;

  private final ServerAddress server;
  private final ServerPool pool;
  private final Consumer<Executor> giveUp;
  private final AtomicBoolean looking = new AtomicBoolean();
  private long answersBefore;

  /**
   * @param giveUp breaks the connections that are in use, on these threads where that takes long
   */
  ServerWatch(ServerAddress server, ServerPool pool, Consumer<Executor> giveUp) {
    this.server = server;
    this.pool = pool;
    this.giveUp = giveUp;
  }

  /** Looks, on one of these threads, if there is a reason to. Called by one thread at a time. */
  void beat(Executor threads) {
    long answers = pool.answers();
    boolean nothingCame = answers == answersBefore;
    answersBefore = answers;
    if ((pool.isSilent() || nothingCame && pool.isAwaited())
        && looking.compareAndSet(false, true)) {
      try {
        threads.execute(() -> look(threads));
      } catch (RejectedExecutionException stopping) {
        looking.set(false);
      }
    }
  }

  private void look(Executor threads) {
    try {
      long before = pool.answers();
      boolean answered = signsIn() || pool.answers() != before;
      if (answered == pool.isSilent()) {
        LOG.warn(
            "Database server {}:{} {}",
            server.host(),
            server.port(),
            answered ? "answers again" : "has fallen silent; its schools are answered 503");
        pool.setSilent(!answered);
      }
      if (!answered) {
        giveUp.accept(threads);
      }
    } finally {
      looking.set(false);
    }
  }

  /**
   * Whether nobody waits too long for an answer; it may be one that refuses. That there is no way
   * to it the server does not say itself.
   */
  private boolean signsIn() {
    try {
      pool.signIn();
      return true;
    } catch (Exception failed) {
      return Stream.iterate((Throwable) failed, cause -> cause != null, Throwable::getCause)
          .limit(MAX_CAUSES)
          .noneMatch(ServerWatch::isSilence);
    }
  }

  private static boolean isSilence(Throwable cause) {
    return cause instanceof SocketTimeoutException || cause instanceof NoRouteToHostException;
  }
}
