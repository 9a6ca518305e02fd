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
import org.hustings.server.ballot.post.Adjudications;
import org.hustings.server.dispatch.Packs;
import org.hustings.server.dispatch.PaperNumber;
import org.hustings.server.platform.RefusedException;
import org.hustings.server.platform.sql.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What observers object to until a stated time: a paper, or the count as a whole. It binds nobody;
/// it stands on record.
@Component
public class Objections {
  private final JdbcClient database;
  private final Declarations declarations;
  private final Adjudications adjudications;
  private final Packs packs;
  private final AuditLog audit;
  private final Clock clock;

  Objections(
      JdbcClient database,
      Declarations declarations,
      Adjudications adjudications,
      Packs packs,
      AuditLog audit,
      Clock clock) {
    this.database = database;
    this.declarations = declarations;
    this.adjudications = adjudications;
    this.packs = packs;
    this.audit = audit;
    this.clock = clock;
  }

  /// Against what an observer objects.
  public enum Kind {
    /// An adjudicated paper, by the letters of its decision: its number would lead to its elector.
    PAPER,
    /// The count of a contest: a recount is asked for.
    RECOUNT
  }

  /// @param about the letters of the paper, or the name of the contest
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

  /// Until when one can object, as the timetable states it for objections, which may be after the
  /// declaration; empty where it does not.
  public static Optional<Instant> stated(ElectionDefinition election) {
    return ends(election, ActKind.OBJECTIONS_CLOSE);
  }

  /// Whether one can still object: until the stated time, or else until the declaration, and no
  /// later than the timetable has that.
  public boolean areOpen(ElectionDefinition election) {
    Instant now = clock.instant();
    return stated(election)
        .map(now::isBefore)
        .orElseGet(() ->
            declarations.find(election.id()).isEmpty()
                && ends(election, ActKind.DECLARATION).map(now::isBefore).orElse(true));
  }

  private static Optional<Instant> ends(ElectionDefinition election, ActKind kind) {
    return election.timetable().act(kind).map(act -> act.at().ends(election.zone()));
  }

  /// Takes an objection down.
  ///
  /// @throws RefusedException when it comes too late, says nothing, or names a paper by a number
  ///   that leads to its elector
  @Transactional
  public void make(
      ElectionDefinition election, Kind kind, String about, String words, SignedIn by) {
    if (!areOpen(election)) {
      throw new RefusedException("result.observe.too-late");
    }
    if (about.isBlank() || words.isBlank()) {
      throw new RefusedException("result.observe.incomplete");
    }
    String named = kind == Kind.PAPER ? paper(election, about) : about.strip();
    database
        .sql(
            """
            INSERT INTO result.objection
              (election, kind, about, words, observer, made_at, author)
            VALUES (:election, :kind, :about, :words, :observer, :at, :author)
            """)
        .param("election", election.id().slug())
        .param("kind", kind)
        .param("about", named)
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
        Map.of("kind", kind, "about", named, "words", words.strip()));
  }

  private String paper(ElectionDefinition election, String about) {
    boolean leads =
        PaperNumber.parse(about)
            .flatMap(number -> packs.byPaper(election.id(), number))
            .isPresent();
    if (leads) {
      throw new RefusedException("result.observe.paper-number");
    }
    return adjudications
        .find(election.id(), about)
        .map(Adjudications.Adjudicated::label)
        .orElse(about.strip());
  }
}
