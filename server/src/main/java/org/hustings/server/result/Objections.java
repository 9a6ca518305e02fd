package org.hustings.server.result;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.definition.timetable.ActKind;
import org.hustings.server.account.SignedIn;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.platform.RefusedException;
import org.hustings.server.platform.sql.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What observers object to before the declaration: a paper, or the count as a whole. It binds
/// nobody; it stands on record.
@Component
public class Objections {
  private final JdbcClient database;
  private final Declarations declarations;
  private final AuditLog audit;
  private final Clock clock;

  Objections(JdbcClient database, Declarations declarations, AuditLog audit, Clock clock) {
    this.database = database;
    this.declarations = declarations;
    this.audit = audit;
    this.clock = clock;
  }

  /// Against what an observer objects.
  public enum Kind {
    /// A ballot paper, by its number.
    PAPER,
    /// The count of a contest: a recount is asked for.
    RECOUNT
  }

  /// @param about the number of the paper, or the name of the contest
  public record Objection(Kind kind, String about, String words, String observer, Instant at) {}

  /// The objections in an election, the first first.
  public List<Objection> of(ElectionId election) {
    return database
        .sql("SELECT * FROM result.objection WHERE election = ? ORDER BY id")
        .param(election.slug())
        .query((row, _) ->
            new Objection(
                Columns.constant(row, "kind", Kind.class),
                row.getString("about"),
                row.getString("words"),
                row.getString("observer"),
                Columns.instant(row, "made_at")))
        .list();
  }

  /// Until when one can object: the declaration as the timetable has it; empty where it says none.
  public static Optional<Instant> until(ElectionDefinition election) {
    return election
        .timetable()
        .act(ActKind.DECLARATION)
        .map(act -> act.at().ends(election.zone()));
  }

  /// Whether one can still object.
  public boolean areOpen(ElectionDefinition election) {
    return declarations.find(election.id()).isEmpty()
        && until(election).map(clock.instant()::isBefore).orElse(true);
  }

  /// Takes an objection down.
  ///
  /// @throws RefusedException when it comes too late or says nothing
  @Transactional
  public void make(
      ElectionDefinition election, Kind kind, String about, String words, SignedIn by) {
    if (!areOpen(election)) {
      throw new RefusedException("result.observe.too-late");
    }
    if (about.isBlank() || words.isBlank()) {
      throw new RefusedException("result.observe.incomplete");
    }
    database
        .sql(
            """
            INSERT INTO result.objection
              (election, kind, about, words, observer, made_at, author)
            VALUES (:election, :kind, :about, :words, :observer, :at, :author)
            """)
        .param("election", election.id().slug())
        .param("kind", kind)
        .param("about", about.strip())
        .param("words", words.strip())
        .param("observer", by.name())
        .param("at", clock.instant())
        .param("author", by.actor().reference())
        .update();
    audit.record(
        by.actor(),
        "result.objection-made",
        "election:" + election.id(),
        null,
        Map.of("kind", kind, "about", about.strip(), "words", words.strip()));
  }
}
