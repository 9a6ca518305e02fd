package org.hustings.server.ballot;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.hustings.server.dispatch.Voted;
import org.hustings.server.election.ElectionId;
import org.hustings.server.roll.ElectorNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Tells who has voted, by the outer envelopes, and after the parting by the marked register.
@Component
class VotedElectors implements Voted {
  private final JdbcClient database;

  VotedElectors(JdbcClient database) {
    this.database = database;
  }

  @Override
  public Set<ElectorNumber> amongst(ElectionId election, Collection<ElectorNumber> electors) {
    return database
        .sql(
            """
            SELECT elector FROM ballot.envelope
            WHERE election = :election AND elector = ANY (:electors) AND status = 'VOTE'
            UNION
            SELECT elector FROM ballot.voted
            WHERE election = :election AND elector = ANY (:electors)
            """)
        .param("election", election.slug())
        .param("electors", electors.stream().mapToInt(ElectorNumber::value).toArray())
        .query(Integer.class)
        .list()
        .stream()
        .map(ElectorNumber::new)
        .collect(Collectors.toUnmodifiableSet());
  }
}
