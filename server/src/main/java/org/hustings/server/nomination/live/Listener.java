package org.hustings.server.nomination.live;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.hustings.server.nomination.ContestChanged;
import org.hustings.server.nomination.ContestChanges;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Listens on the database for changes that other nodes recorded, and tells this node of them. It
/// keeps one connection to itself and gets another when that is lost.
@Component
class Listener implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Listener.class);
  private static final Duration LOOK_UP = Duration.ofSeconds(2);

  private final DataSource database;
  private final ContestChanges changes;
  private final ApplicationEventPublisher events;
  private volatile @Nullable Thread thread;

  Listener(DataSource database, ContestChanges changes, ApplicationEventPublisher events) {
    this.database = database;
    this.changes = changes;
    this.events = events;
  }

  @Override
  public void start() {
    // set before it runs: it goes on for as long as it is
    Thread begun = Thread.ofPlatform().daemon().name("nominations-listener").unstarted(this::run);
    thread = begun;
    begun.start();
  }

  @Override
  public void stop() {
    Thread listening = thread;
    thread = null;
    if (listening != null) {
      listening.interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  private void run() {
    while (isRunning()) {
      try (Connection connection = database.getConnection()) {
        listen(connection);
      } catch (SQLException e) {
        if (isRunning()) {
          LOG.warn("Changes of other nodes are not heard for the moment: {}", e.getMessage());
          pause();
        }
      }
    }
  }

  private void listen(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("LISTEN " + ContestChanges.CHANNEL);
    }
    PGConnection postgres = connection.unwrap(PGConnection.class);
    while (isRunning()) {
      PGNotification[] heard = postgres.getNotifications((int) LOOK_UP.toMillis());
      if (heard != null) {
        for (PGNotification one : heard) {
          changes
              .toldByAnother(one.getParameter())
              .ifPresent(contest -> events.publishEvent(new ContestChanged(contest)));
        }
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(LOOK_UP);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
