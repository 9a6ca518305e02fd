package org.hustings.server.audit.tree;

import java.time.Duration;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Has the trees grow once a second, on every node; the database lets one at a time.
@Component
class TreeRounds implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(TreeRounds.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Trees trees;
  private final Lock atWork = new ReentrantLock();
  private volatile Thread round = Thread.ofVirtual().unstarted(() -> {});

  TreeRounds(Trees trees) {
    this.trees = trees;
  }

  @Override
  public void start() {
    round = Thread.ofVirtual().name("log-trees").start(this::goRound);
  }

  private void goRound() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        grow();
        Thread.sleep(PAUSE);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void grow() {
    atWork.lock();
    try {
      trees.grow();
    } catch (DataAccessException | TransactionException e) {
      // the next round takes it up
      LOG.warn("The public logs' checkpoints wait: {}", e.getMessage());
    } finally {
      atWork.unlock();
    }
  }

  @Override
  public void stop() {
    // not in the middle of a statement: that would cost the connection
    atWork.lock();
    try {
      round.interrupt();
    } finally {
      atWork.unlock();
    }
  }

  @Override
  public boolean isRunning() {
    return round.isAlive();
  }
}
