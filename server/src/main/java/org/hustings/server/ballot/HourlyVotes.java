package org.hustings.server.ballot;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.hustings.definition.Channel;
import org.hustings.definition.ElectionId;
import org.hustings.server.platform.sql.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How many votes came in by the hour and the channel, until the envelopes are parted. An hour with
/// few is told as such: beside the public list a number would say something about each.
@Component
public class HourlyVotes {
  private final JdbcClient database;

  HourlyVotes(JdbcClient database) {
    this.database = database;
  }

  /// One hour.
  ///
  /// @param votes 0 for some, but fewer than the floor
  public record Hour(Instant from, Channel channel, long votes) {
    public boolean isFew() {
      return votes == 0;
    }
  }

  /// The hours in which votes came in, the first first.
  public List<Hour> of(ElectionId election, ZoneId zone) {
    return database
        .sql(
            """
            SELECT date_trunc('hour', received_at, :zone) AS from_hour, channel,
              CASE WHEN count(*) < :floor THEN 0 ELSE count(*) END AS votes
            FROM ballot.envelope WHERE election = :election AND status = 'VOTE'
              AND only_contest = ''
            GROUP BY 1, 2 ORDER BY 1, 2
            """)
        .param("zone", zone.getId())
        .param("floor", ReceivedDays.FLOOR)
        .param("election", election.slug())
        .query((row, _) ->
            new Hour(
                Columns.instant(row, "from_hour"),
                Channel.valueOf(row.getString("channel")),
                row.getLong("votes")))
        .list();
  }
}
