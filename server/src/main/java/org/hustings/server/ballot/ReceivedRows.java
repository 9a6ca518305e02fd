package org.hustings.server.ballot;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hustings.definition.Channel;
import org.hustings.definition.ElectionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Votes received over the days of a ballot.
@Repository
class ReceivedRows {
  private final JdbcClient database;

  ReceivedRows(JdbcClient database) {
    this.database = database;
  }

  /// On how many outer envelopes stands each day, while there are any.
  SortedMap<LocalDate, Long> byDay(ElectionId election, Channel channel, ZoneId zone) {
    SortedMap<LocalDate, Long> byDay = new TreeMap<>();
    database
        .sql(
            """
            SELECT (received_at AT TIME ZONE :zone)::date, count(*) FROM ballot.envelope
            WHERE election = :election AND channel = :channel AND status = 'VOTE'
              AND only_contest = '' GROUP BY 1
            """)
        .param("zone", zone.getId())
        .param("election", election.slug())
        .param("channel", channel.name())
        .query(row -> {
          byDay.put(row.getObject(1, LocalDate.class), row.getLong(2));
        });
    return byDay;
  }

  void fix(ElectionId election, List<ReceivedDays> days) {
    for (ReceivedDays one : days) {
      database
          .sql(
              """
              INSERT INTO ballot.received (election, channel, first_day, last_day, votes)
              VALUES (:election, :channel, :first, :last, :votes)
              """)
          .param("election", election.slug())
          .param("channel", one.channel().name())
          .param("first", one.first())
          .param("last", one.last())
          .param("votes", one.votes())
          .update();
    }
  }

  List<ReceivedDays> fixed(ElectionId election) {
    return database
        .sql(
            """
            SELECT channel, first_day, last_day, votes FROM ballot.received
            WHERE election = :election ORDER BY channel, first_day
            """)
        .param("election", election.slug())
        .query((row, _) ->
            new ReceivedDays(
                Channel.valueOf(row.getString(1)),
                row.getObject(2, LocalDate.class),
                row.getObject(3, LocalDate.class),
                row.getLong(4)))
        .list();
  }
}
