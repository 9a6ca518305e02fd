package org.hustings.server.dispatch;

import org.hustings.definition.ElectionId;
import org.hustings.server.election.BallotsMade;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Tells whether the first ballot pack of an election was made.
@Component
class PacksMade implements BallotsMade {
  private final JdbcClient database;

  PacksMade(JdbcClient database) {
    this.database = database;
  }

  @Override
  public boolean isAnyMade(ElectionId election) {
    return database
        .sql("SELECT EXISTS (SELECT FROM dispatch.pack WHERE election = ?)")
        .param(election.slug())
        .query(Boolean.class)
        .single();
  }
}
