package org.hustings.server.ballot.post;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hustings.definition.Channel;
import org.hustings.definition.ElectionId;
import org.hustings.server.audit.Actor;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.ballot.Box;
import org.hustings.server.ballot.Hours;
import org.hustings.server.ballot.Parting;
import org.hustings.server.election.stop.Stop;
import org.hustings.server.election.stop.StopWords;
import org.hustings.server.platform.RefusedException;
import org.hustings.server.platform.sql.Columns;
import org.hustings.words.Message;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Papers that came back by post without a number that can be read. Nobody can tell whose they are, or
/// whether their electors have voted: two clerks take down that they came, they are kept unopened, and
/// told apart from the votes.
@Component
public class UnnumberedPapers {
  private final JdbcClient database;
  private final Box box;
  private final Parting parting;
  private final AuditLog audit;
  private final Clock clock;

  UnnumberedPapers(JdbcClient database, Box box, Parting parting, AuditLog audit, Clock clock) {
    this.database = database;
    this.box = box;
    this.parting = parting;
    this.audit = audit;
    this.clock = clock;
  }

  /// One of them.
  ///
  /// @param label the letters that stand on its envelope
  /// @param found what was found, in the clerks' words
  public record Unnumbered(String label, Instant cameAt, String found, Instant recordedAt) {}

  /// All of an election that were taken down up to an instant, in that order.
  public List<Unnumbered> of(ElectionId election, Instant until) {
    return database
        .sql(
            """
            SELECT * FROM ballot.unnumbered WHERE election = :election AND recorded_at <= :until
            ORDER BY recorded_at, label
            """)
        .param("election", election.slug())
        .param("until", until)
        .query((row, _) ->
            new Unnumbered(
                row.getString("label"),
                Columns.instant(row, "came_at"),
                row.getString("found"),
                Columns.instant(row, "recorded_at")))
        .list();
  }

  /// How many there are.
  public int number(ElectionId election) {
    return of(election, clock.instant()).size();
  }

  /// Why one that came at an instant is not taken down; empty if it is.
  public Optional<Message> refusal(ElectionId election, Instant cameAt) {
    Optional<Message> refused = refusal(election);
    if (refused.isPresent()) {
      return refused;
    }
    if (cameAt.isAfter(clock.instant())) {
      return Optional.of(Message.of("unnumbered-staff.refused.future"));
    }
    Instant closes = box.hours(election).map(Hours::closes).orElse(null);
    return closes != null && !cameAt.isBefore(closes)
        ? Optional.of(Message.of("unnumbered-staff.refused.late"))
        : Optional.empty();
  }

  /// Why none is taken down now, whenever it came.
  public Optional<Message> refusal(ElectionId election) {
    if (!box.takes(election, Channel.POST)) {
      return Optional.of(Message.of("unnumbered-staff.refused.not-by-post"));
    }
    Optional<Stop> stop = box.stop(election);
    if (stop.isPresent()) {
      return stop.map(StopWords::sentence);
    }
    if (parting.isBegun(election)) {
      return Optional.of(Message.of("unnumbered-staff.refused.parted"));
    }
    return box.hours(election).orElseThrow().at(clock.instant()) == Hours.State.NOT_YET_OPEN
        ? Optional.of(Message.of("unnumbered-staff.refused.not-open"))
        : Optional.empty();
  }

  /// Takes one down, as two clerks say.
  ///
  /// @throws RefusedException if it is not taken down any more
  @Transactional
  void receive(ElectionId election, String label, Instant cameAt, String found, Actor second) {
    refusal(election, cameAt)
        .ifPresent(why -> {
          throw new RefusedException(why);
        });
    database
        .sql(
            """
            INSERT INTO ballot.unnumbered (election, label, came_at, found, recorded_at)
            VALUES (:election, :label, :came, :found, :now)
            """)
        .param("election", election.slug())
        .param("label", label)
        .param("came", cameAt)
        .param("found", found)
        .param("now", clock.instant())
        .update();
    audit.record(
        second,
        "ballot.paper-without-number",
        "election:" + election,
        null,
        Map.of("label", label, "found", found));
  }
}
