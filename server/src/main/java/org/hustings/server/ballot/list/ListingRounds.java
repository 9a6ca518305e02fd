package org.hustings.server.ballot.list;

import java.time.Duration;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Has the sequencer list what is waiting twice a second, on every node. It is no job in the
/// database: one of a node that dies would be taken up by another only after minutes, and the list
/// shows a ballot within a second. With `hustings.ballot.listing=false` it is left to others.
@Component
@ConditionalOnProperty(name = "hustings.ballot.listing", matchIfMissing = true)
class ListingRounds implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(ListingRounds.class);
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final Sequencer sequencer;
  private final Lock atWork = new ReentrantLock();
  private volatile Thread round = Thread.ofVirtual().unstarted(() -> {});

  ListingRounds(Sequencer sequencer) {
    this.sequencer = sequencer;
  }

  @Override
  public void start() {
    round = Thread.ofVirtual().name("ballot-listing").start(this::goRound);
  }

  private void goRound() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        list();
        Thread.sleep(PAUSE);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void list() {
    atWork.lock();
    try {
      if (sequencer.hasWork()) {
        sequencer.list();
      }
    } catch (DataAccessException | TransactionException e) {
      // the notes are still there for the next round
      LOG.warn("The list of sealed ballots was not brought up to date", e);
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
