package org.hustings.server.audit;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Chains entries after their commit: those of this node at once, and within a second what a node
/// that died has left. Any number of nodes may do so; the database lets one at a time.
@Component
class Chaining implements SmartLifecycle, DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(Chaining.class);
  private static final Duration LOOK = Duration.ofSeconds(1);
  // between two rounds, so that one takes many entries with it when many come
  private static final Duration REST = Duration.ofMillis(100);
  private static final int AT_ONCE = 5000;
  private static final int ROWS_AT_ONCE = 100_000;

  private final JdbcClient database;
  private final Clock clock;
  private final Semaphore wanted = new Semaphore(0);
  private final Lock atWork = new ReentrantLock();
  private volatile @Nullable Thread thread;

  Chaining(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// Has the entries chained that are committed by now. Returns at once.
  void soon() {
    wanted.release();
  }

  /// Has an entry vouch for the rows that were told, and chains every entry that is committed.
  void now() {
    while (vouch() == ROWS_AT_ONCE) {
      // a roll or a register has more rows than one entry vouches for
    }
    int chained;
    do {
      chained = database.sql("SELECT audit.chain(?)").param(AT_ONCE).query(Integer.class).single();
    } while (chained == AT_ONCE);
  }

  private int vouch() {
    return database
        .sql("SELECT audit.vouch(?, ?)")
        .params(clock.instant(), ROWS_AT_ONCE)
        .query(Integer.class)
        .single();
  }

  private void run() {
    try {
      while (isRunning()) {
        if (wanted.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
          wanted.drainPermits();
        }
        tryNow();
        Thread.sleep(REST);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void tryNow() {
    atWork.lock();
    try {
      now();
    } catch (DataAccessException e) {
      LOG.warn("Entries of the audit log wait to be chained: {}", e.getMessage());
    } finally {
      atWork.unlock();
    }
  }

  @Override
  public void start() {
    // set before it runs: it goes on for as long as it is
    Thread begun = Thread.ofPlatform().daemon().name("audit-chaining").unstarted(this::run);
    thread = begun;
    begun.start();
  }

  @Override
  public void stop() {
    Thread chaining = thread;
    thread = null;
    if (chaining != null) {
      // not in the middle of a statement: that would cost the connection
      atWork.lock();
      try {
        chaining.interrupt();
      } finally {
        atWork.unlock();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  /// Leaves nothing behind; on the command line this is the one time that entries are chained.
  @Override
  public void destroy() {
    tryNow();
  }
}
