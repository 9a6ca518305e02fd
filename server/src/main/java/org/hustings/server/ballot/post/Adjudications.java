package org.hustings.server.ballot.post;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hustings.definition.ContestId;
import org.hustings.definition.ElectionId;
import org.hustings.server.audit.Actor;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.ballot.Parting;
import org.hustings.server.platform.RefusedException;
import org.hustings.server.platform.sql.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What was decided about papers on which it was doubtful what their voters meant, for observers to
/// see and object to. Whose paper it was is not there to be read: none is taken down before the
/// envelopes are parted, from when on nothing leads from a paper to its elector, and each is known
/// by letters drawn at random, in whose order they are told.
@Component
public class Adjudications {
  private final JdbcClient database;
  private final Parting parting;
  private final AuditLog audit;

  Adjudications(JdbcClient database, Parting parting, AuditLog audit) {
    this.database = database;
    this.parting = parting;
    this.audit = audit;
  }

  /// What becomes of a paper's marks in a contest.
  public enum Decision {
    /// All of them count.
    COUNTED,
    /// They count up to where they are in doubt.
    COUNTED_IN_PART,
    /// None does: it is spoilt.
    NOT_COUNTED
  }

  /// A paper and what was decided.
  ///
  /// @param label by which it is spoken of
  /// @param doubt what is doubtful on it
  /// @param reason why it was decided so
  public record Adjudicated(
      String label, ContestId contest, String doubt, Decision decision, String reason) {}

  /// All of an election, in an order that means nothing.
  public List<Adjudicated> of(ElectionId election) {
    return database
        .sql("SELECT * FROM ballot.adjudication WHERE election = :election ORDER BY label")
        .param("election", election.slug())
        .query((row, _) ->
            new Adjudicated(
                row.getString("label"),
                new ContestId(election, row.getString("contest")),
                row.getString("doubt"),
                Columns.constant(row, "decision", Decision.class),
                row.getString("reason")))
        .list();
  }

  /// The one that is spoken of by these letters.
  public Optional<Adjudicated> find(ElectionId election, String label) {
    String written = label.strip().toUpperCase(Locale.ROOT);
    return of(election).stream().filter(one -> one.label().equals(written)).findFirst();
  }

  /// Whether decisions are taken down now.
  public boolean areOpen(ElectionId election) {
    return parting.isParted(election);
  }

  /// Takes a decision down; tells the letters that were drawn for it.
  ///
  /// @throws RefusedException if the envelopes are not parted, or something is not said
  @Transactional
  public String decide(
      ContestId contest, String doubt, Decision decision, String reason, Actor by) {
    if (!areOpen(contest.election())) {
      throw new RefusedException("ballot-staff.adjudications.too-early");
    }
    if (doubt.isBlank() || reason.isBlank()) {
      throw new RefusedException("ballot-staff.adjudications.incomplete");
    }
    String label = Label.draw();
    database
        .sql(
            """
            INSERT INTO ballot.adjudication (election, label, contest, doubt, decision, reason)
            VALUES (:election, :label, :contest, :doubt, :decision, :reason)
            """)
        .param("election", contest.election().slug())
        .param("label", label)
        .param("contest", contest.slug())
        .param("doubt", doubt.strip())
        .param("decision", decision)
        .param("reason", reason.strip())
        .update();
    audit.record(
        by,
        "ballot.paper-adjudicated",
        "contest:" + contest,
        null,
        Map.of("label", label, "decision", decision, "reason", reason.strip()));
    return label;
  }
}
