package org.hustings.server.dispatch.reissue;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.hustings.server.audit.Actor;
import org.hustings.server.roll.Elector;
import org.hustings.words.Message;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How many ballots can be sent again in a day: to one elector, by one official. And how often one
/// client may ask.
@Component
class ReissueLimits {
  static final int FOR_AN_ELECTOR = 3;
  static final int BY_AN_OFFICIAL = 100;

  private static final int BY_A_CLIENT = 20;
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration WINDOW = Duration.ofMinutes(15);

  private final JdbcClient database;
  private final Clock clock;

  ReissueLimits(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// Why not another today; empty if there can be one.
  Optional<Message> refusal(Elector elector, Asker asker, Actor by) {
    if (asker == Asker.BOUNCE) {
      return Optional.empty();
    }
    if (today(
            "elector = :elector AND election = :election",
            Map.of(
                "elector", elector.number().value(), "election", elector.election().slug()))
        >= FOR_AN_ELECTOR) {
      return Optional.of(Message.of("reissue.refused.often", "times", FOR_AN_ELECTOR));
    }
    return asker == Asker.STAFF
            && today("wanted_by = :by", Map.of("by", by.reference())) >= BY_AN_OFFICIAL
        ? Optional.of(Message.of("reissue.refused.official", "times", BY_AN_OFFICIAL))
        : Optional.empty();
  }

  private int today(String condition, Map<String, ?> parameters) {
    return database
        .sql(
            "SELECT count(*) FROM dispatch.wanted WHERE kind = 'REISSUE' AND wanted_at > :since AND "
                + condition)
        .param("since", clock.instant().minus(DAY))
        .params(parameters)
        .query(Integer.class)
        .single();
  }

  /// Takes down that a client asked; false if it did so too often in the last quarter of an hour.
  boolean mayAsk(String client) {
    database
        .sql("DELETE FROM dispatch.attempt WHERE at < ?")
        .param(clock.instant().minus(WINDOW))
        .update();
    database
        .sql("INSERT INTO dispatch.attempt (subject, at) VALUES (?, ?)")
        .params(client, clock.instant())
        .update();
    return database
            .sql("SELECT count(*) FROM dispatch.attempt WHERE subject = ?")
            .param(client)
            .query(Integer.class)
            .single()
        <= BY_A_CLIENT;
  }
}
