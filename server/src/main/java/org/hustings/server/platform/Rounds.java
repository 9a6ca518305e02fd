package org.hustings.server.platform;

import java.time.Duration;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// Something small that every node does again and again while it runs. It is no job in the database:
/// one of a node that dies would be taken up by another only after minutes.
public abstract class Rounds implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

  private final String name;
  private final Duration pause;
  private final Lock atWork = new ReentrantLock();
  private volatile Thread thread = Thread.ofVirtual().unstarted(() -> {});

  /// @param name of the thread, and in the log
  /// @param pause between two rounds
  protected Rounds(String name, Duration pause) {
    this.name = name;
    this.pause = pause;
  }

  /// One round. What the database refuses is taken up by the next.
  protected abstract void round();

  @Override
  public void start() {
    thread = Thread.ofVirtual().name(name).start(this::goRound);
  }

  private void goRound() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        tryRound();
        Thread.sleep(pause);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void tryRound() {
    atWork.lock();
    try {
      round();
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("What {} does waits for the next round: {}", name, e.getMessage());
    } finally {
      atWork.unlock();
    }
  }

  @Override
  public void stop() {
    // not in the middle of a statement: that would cost the connection
    atWork.lock();
    try {
      thread.interrupt();
    } finally {
      atWork.unlock();
    }
  }

  @Override
  public boolean isRunning() {
    return thread.isAlive();
  }
}
