package org.hustings.server.nomination;

import org.hustings.server.election.ContestId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Tells every node that the record of a contest changed: this one when the transaction has
/// committed, and through the database all others.
@Component
public class ContestChanges {
  /// The channel of the database on which the others hear it.
  public static final String CHANNEL = "nomination";

  private final JdbcClient database;
  private final ApplicationEventPublisher events;

  ContestChanges(JdbcClient database, ApplicationEventPublisher events) {
    this.database = database;
    this.events = events;
  }

  void announce(ContestId contest) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            events.publishEvent(new ContestChanged(contest));
          }
        });
    database
        .sql("SELECT pg_notify(:channel, :contest)")
        .param("channel", CHANNEL)
        .param("contest", contest.toString())
        .query()
        .singleRow();
  }
}
