package org.hustings.server.ballot;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hustings.definition.Channel;
import org.hustings.definition.ElectionId;
import org.hustings.server.roll.ElectorNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who has voted, and by which channel; never how. It is the same before and after the parting.
@Component
public class MarkedRegister {
  private final JdbcClient database;

  MarkedRegister(JdbcClient database) {
    this.database = database;
  }

  /// Everybody who has voted.
  public List<ElectorNumber> voters(ElectionId election) {
    return database
        .sql(
            """
            SELECT elector FROM ballot.envelope
            WHERE election = :election AND status = 'VOTE' AND only_contest = ''
            UNION
            SELECT elector FROM ballot.voted WHERE election = :election
            """)
        .param("election", election.slug())
        .query((row, _) -> new ElectorNumber(row.getInt("elector")))
        .list();
  }

  /// By which channel these electors voted; those who did not are left out.
  public Map<ElectorNumber, Channel> of(ElectionId election, Collection<ElectorNumber> electors) {
    return database
        .sql(
            """
            SELECT elector, channel FROM ballot.envelope
            WHERE election = :election AND elector = ANY (:electors) AND status = 'VOTE'
              AND only_contest = ''
            UNION ALL
            SELECT elector, channel FROM ballot.voted
            WHERE election = :election AND elector = ANY (:electors)
            """)
        .param("election", election.slug())
        .param("electors", electors.stream().mapToInt(ElectorNumber::value).toArray())
        .query((row, _) ->
            Map.entry(
                new ElectorNumber(row.getInt("elector")),
                Channel.valueOf(row.getString("channel"))))
        .list()
        .stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
