package org.hustings.server.nomination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hustings.definition.CandidacyId;
import org.hustings.definition.ContestId;
import org.hustings.definition.ElectionId;
import org.hustings.server.candidacy.NominatedCheck;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.organisation.UnitId;
import org.hustings.server.platform.sql.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the nominations that are on record, of bodies and of members.
@Component
public class Nominations implements NominatedCheck {
  private static final String SELECT =
      """
      SELECT id, election, contest, candidacy, unit, member, recorded_at, author, source,
             superseded_at, superseded_by, superseded_reason, replaced_by, ruled_invalid
      FROM nomination.nomination
      WHERE
      """;

  private final JdbcClient database;

  Nominations(JdbcClient database) {
    this.database = database;
  }

  /// The nominations in a contest that were in force at an instant, in the order in which they were
  /// recorded.
  public List<Nomination> in(ContestId contest, Instant at) {
    return database
        .sql(
            SELECT
                + """
                election = :election AND contest = :contest
                  AND recorded_at <= :at AND (superseded_at IS NULL OR superseded_at > :at)
                ORDER BY recorded_at, id
                """)
        .param("election", contest.election().slug())
        .param("contest", contest.slug())
        .param("at", at)
        .query(Nominations::read)
        .list();
  }

  /// How many nominations in a contest, by bodies and members, were in force at an instant.
  public int number(ContestId contest, Instant at) {
    return database
        .sql(
            """
            SELECT count(*) FROM nomination.nomination
            WHERE election = :election AND contest = :contest
              AND recorded_at <= :at AND (superseded_at IS NULL OR superseded_at > :at)
            """)
        .param("election", contest.election().slug())
        .param("contest", contest.slug())
        .param("at", at)
        .query(Integer.class)
        .single();
  }

  /// The last time up to an instant at which the record of a contest changed: a nomination, by a
  /// body or a member, was recorded or ended. Empty before the first.
  public Optional<Instant> lastChange(ContestId contest, Instant at) {
    return database
        .sql(
            """
            SELECT max(greatest(recorded_at, CASE WHEN superseded_at <= :at THEN superseded_at END))
            FROM nomination.nomination
            WHERE election = :election AND contest = :contest AND recorded_at <= :at
            """)
        .param("election", contest.election().slug())
        .param("contest", contest.slug())
        .param("at", at)
        .query(Instant.class)
        .optional();
  }

  /// Everything that a body ever nominated, what was taken off the record too, the latest first.
  public List<Nomination> by(UnitId body) {
    return database
        .sql(SELECT + "unit = :unit ORDER BY recorded_at DESC, id")
        .param("unit", body.slug())
        .query(Nominations::read)
        .list();
  }

  /// What a nominator has nominated in a contest and is in force, in the order in which it was
  /// recorded.
  public List<Nomination> by(Nominator nominator, ContestId contest) {
    return database
        .sql(
            SELECT
                + nominator.column()
                + """
                 = :nominator
                  AND election = :election AND contest = :contest AND superseded_at IS NULL
                ORDER BY recorded_at, id
                """)
        .param("nominator", nominator.value())
        .param("election", contest.election())
        .param("contest", contest.slug())
        .query(Nominations::read)
        .list();
  }

  /// Everything that was ever recorded in a contest, the latest first.
  public List<Nomination> history(ContestId contest) {
    return database
        .sql(
            SELECT
                + "election = :election AND contest = :contest"
                + " ORDER BY recorded_at DESC, id")
        .param("election", contest.election().slug())
        .param("contest", contest.slug())
        .query(Nominations::read)
        .list();
  }

  public Optional<Nomination> find(NominationId id) {
    return database
        .sql(SELECT + "id = :id")
        .param("id", id.number())
        .query(Nominations::read)
        .optional();
  }

  /// What two officials ruled of nominations by bodies in an election, up to an instant.
  List<RuledNomination> ruled(ElectionId election, Instant until) {
    return database
        .sql(
            """
            SELECT id, contest, candidacy, unit, superseded_at AS at, superseded_reason AS reason,
                   false AS reinstated
            FROM nomination.nomination
            WHERE election = :election AND unit IS NOT NULL AND ruled_invalid
              AND superseded_at <= :until
            UNION ALL
            SELECT id, contest, candidacy, unit, recorded_at, reinstated_because, true
            FROM nomination.nomination
            WHERE election = :election AND unit IS NOT NULL AND reinstates IS NOT NULL
              AND recorded_at <= :until
            """)
        .param("election", election.slug())
        .param("until", until)
        .query((row, number) ->
            new RuledNomination(
                new NominationId(row.getLong("id")),
                ContestId.of(election.slug(), row.getString("contest")),
                new CandidacyId(row.getLong("candidacy")),
                new UnitId(row.getString("unit")),
                Columns.instant(row, "at"),
                row.getString("reason"),
                row.getBoolean("reinstated")))
        .list();
  }

  /// Whether a nomination that ended was reinstated by another.
  public boolean isReinstated(NominationId id) {
    return database
        .sql("SELECT EXISTS (SELECT 1 FROM nomination.nomination WHERE reinstates = :id)")
        .param("id", id.number())
        .query(Boolean.class)
        .single();
  }

  @Override
  public boolean isNominated(CandidacyId candidacy) {
    return database
        .sql(
            """
            SELECT EXISTS (SELECT 1 FROM nomination.nomination
              WHERE candidacy = :candidacy AND superseded_at IS NULL)
            """)
        .param("candidacy", candidacy.number())
        .query(Boolean.class)
        .single();
  }

  private static Nomination read(ResultSet row, int number) throws SQLException {
    return new Nomination(
        new NominationId(row.getLong("id")),
        ContestId.of(row.getString("election"), row.getString("contest")),
        new CandidacyId(row.getLong("candidacy")),
        nominator(row),
        Columns.instant(row, "recorded_at"),
        row.getString("author"),
        row.getString("source"),
        ended(row));
  }

  private static Nominator nominator(ResultSet row) throws SQLException {
    String unit = row.getString("unit");
    return unit == null
        ? new Nominator.OneMember(new MemberNumber(row.getString("member")))
        : new Nominator.Body(new UnitId(unit));
  }

  private static Nomination.@Nullable Ended ended(ResultSet row) throws SQLException {
    Instant at = Columns.instantOrNull(row, "superseded_at");
    if (at == null) {
      return null;
    }
    @Nullable Long replacedBy = row.getObject("replaced_by", Long.class);
    return new Nomination.Ended(
        at,
        row.getString("superseded_by"),
        row.getString("superseded_reason"),
        replacedBy == null ? null : new NominationId(replacedBy),
        row.getBoolean("ruled_invalid"));
  }
}
