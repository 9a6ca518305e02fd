package org.hustings.server.dispatch;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hustings.definition.Channel;
import org.hustings.definition.ElectionId;
import org.hustings.server.organisation.latechange.LateChange;
import org.hustings.server.organisation.latechange.LateChanges;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How many addresses changed late and how many ballots were sent again, of which kind; never whose.
@Component
public class LateFigures {
  private final LateChanges changes;
  private final JdbcClient database;

  LateFigures(LateChanges changes, JdbcClient database) {
    this.changes = changes;
    this.database = database;
  }

  /// Reissues by the channel that they went by.
  public record Reissued(Channel channel, long number) {}

  /// Late changes of the register by the field that changed: "email".
  public Map<String, Long> changes(ElectionId election) {
    return changes.of(election.slug()).stream()
        .collect(Collectors.groupingBy(LateChange::field, TreeMap::new, Collectors.counting()));
  }

  public List<Reissued> reissues(ElectionId election) {
    return database
        .sql(
            """
            SELECT channel, count(*) AS number FROM dispatch.wanted
            WHERE election = ? AND kind = 'REISSUE' AND channel IS NOT NULL
            GROUP BY channel ORDER BY channel
            """)
        .param(election.slug())
        .query((row, _) ->
            new Reissued(Channel.valueOf(row.getString("channel")), row.getLong("number")))
        .list();
  }
}
