package org.hustings.server.nomination;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.hustings.definition.ContestId;
import org.hustings.server.election.stop.ElectionStopped;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Tells every node that the record of a contest changed: this one at the commit, the others
/// through the database a moment after it. Within the transaction a notification would hold a lock
/// over all others until the commit is on disk.
@Component
public class ContestChanges {
  /// The channel of the database on which all nodes listen.
  public static final String CHANNEL = "nomination";

  private static final Logger LOG = LoggerFactory.getLogger(ContestChanges.class);
  private static final Duration TOGETHER = Duration.ofMillis(100);

  private final JdbcClient database;
  private final ApplicationEventPublisher events;
  private final Set<ContestId> pending = ConcurrentHashMap.newKeySet();

  /// By what a node knows its own notifications, which the database gives to it too.
  private final String node = UUID.randomUUID().toString();

  ContestChanges(JdbcClient database, ApplicationEventPublisher events) {
    this.database = database;
    this.events = events;
  }

  /// To be called in the transaction that changes the record.
  void announce(ContestId contest) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            events.publishEvent(new ContestChanged(contest));
            if (pending.add(contest)) {
              Thread.startVirtualThread(() -> notifyOthers(contest));
            }
          }
        });
  }

  /// What is kept of the tracker's pages says nothing of it yet.
  @EventListener
  void on(ElectionStopped stopped) {
    stopped.contests().forEach(contest -> announce(contest.id()));
  }

  /// The contest of which another node tells; empty for what this one has told.
  public Optional<ContestId> toldByAnother(String notification) {
    String[] parts = notification.split("[ /]", 3);
    return parts[0].equals(node) ? Optional.empty() : Optional.of(ContestId.of(parts[1], parts[2]));
  }

  private void notifyOthers(ContestId contest) {
    try {
      Thread.sleep(TOGETHER);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    if (pending.remove(contest)) {
      tell(contest);
    }
  }

  /// What waits is told before the database is away: a command ends within a moment of what it did.
  @PreDestroy
  void tellTheRest() {
    for (ContestId contest : Set.copyOf(pending)) {
      if (pending.remove(contest)) {
        tell(contest);
      }
    }
  }

  private void tell(ContestId contest) {
    try {
      database
          .sql("SELECT pg_notify(:channel, :told)")
          .param("channel", CHANNEL)
          .param("told", node + " " + contest)
          .query()
          .singleRow();
    } catch (DataAccessException e) {
      LOG.warn("Other nodes were not told of a change, and see it when they look next", e);
    }
  }
}
