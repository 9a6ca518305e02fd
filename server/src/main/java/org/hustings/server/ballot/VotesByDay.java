package org.hustings.server.ballot;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.hustings.definition.Channel;
import org.hustings.definition.ElectionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How many votes came in on each day, until the envelopes are parted: what is kept after that is
/// put together in larger figures ([ReceivedDays]). It is for those who read the marked register,
/// which tells who voted and not when.
@Component
public class VotesByDay {
  private final JdbcClient database;

  VotesByDay(JdbcClient database) {
    this.database = database;
  }

  /// One day of one channel.
  public record Day(LocalDate date, Channel channel, int votes) {}

  /// The days on which votes came in, the first first.
  ///
  /// @param zone the election's, in which a day begins and ends
  public List<Day> of(ElectionId election, ZoneId zone) {
    return database
        .sql(
            """
            SELECT (received_at AT TIME ZONE :zone)::date AS day, channel, count(*) AS votes
            FROM ballot.envelope WHERE election = :election AND status = 'VOTE'
              AND only_contest = ''
            GROUP BY 1, 2 ORDER BY 1, 2
            """)
        .param("zone", zone.getId())
        .param("election", election.slug())
        .query((row, _) ->
            new Day(
                row.getObject("day", LocalDate.class),
                Channel.valueOf(row.getString("channel")),
                row.getInt("votes")))
        .list();
  }
}
