package org.hustings.server.candidacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hustings.definition.CandidacyId;
import org.hustings.definition.ContestId;
import org.hustings.server.account.PersonId;
import org.hustings.server.platform.sql.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads candidacies as they were on record at an instant.
@Component
public class Candidacies {
  private static final String AS_AT =
      """
      SELECT c.id, c.election, c.contest, c.slug, c.person,
             p.shown, p.sorted, p.unit, p.line, p.website, s.state, s.recorded_at
      FROM candidacy.candidacy c
      JOIN candidacy.profile p ON p.candidacy = c.id
        AND p.recorded_at <= :at AND (p.superseded_at IS NULL OR p.superseded_at > :at)
      JOIN LATERAL (
        SELECT state, recorded_at FROM candidacy.state
        WHERE candidacy = c.id
          AND recorded_at <= :at AND (superseded_at IS NULL OR superseded_at > :at)
        ORDER BY id DESC LIMIT 1) s ON true
      WHERE c.recorded_at <= :at
      """;

  private final JdbcClient database;

  Candidacies(JdbcClient database) {
    this.database = database;
  }

  /// Everybody who is or was in the contest, in the order of their names.
  public List<Candidacy> in(ContestId contest, Instant at) {
    return Namesakes.marked(all(contest, at)).stream()
        .sorted((a, b) -> PersonName.IN_ORDER.compare(a.name(), b.name()))
        .toList();
  }

  private List<Candidacy> all(ContestId contest, Instant at) {
    return database
        .sql(AS_AT + "AND c.election = :election AND c.contest = :contest")
        .param("at", at)
        .param("election", contest.election().slug())
        .param("contest", contest.slug())
        .query((row, number) -> candidacy(row))
        .list();
  }

  /// Those of these that are in the contest.
  public List<Candidacy> in(ContestId contest, Set<CandidacyId> chosen, Instant at) {
    return in(contest, at).stream().filter(one -> chosen.contains(one.id())).toList();
  }

  private Candidacy marked(Candidacy candidacy, Instant at) {
    return candidacy.withNamesake(
        othersIn(candidacy, at).anyMatch(candidacy.profile().name()::isAlike));
  }

  /// Only their names: this is asked for each candidate that is found by itself.
  private Stream<PersonName> othersIn(Candidacy candidacy, Instant at) {
    return database
        .sql(
            """
            SELECT p.shown, p.sorted
            FROM candidacy.candidacy c
            JOIN candidacy.profile p ON p.candidacy = c.id
              AND p.recorded_at <= :at AND (p.superseded_at IS NULL OR p.superseded_at > :at)
            WHERE c.recorded_at <= :at AND c.election = :election AND c.contest = :contest
              AND c.id <> :id
            """)
        .param("at", at)
        .param("election", candidacy.contest().election().slug())
        .param("contest", candidacy.contest().slug())
        .param("id", candidacy.id().number())
        .query((row, number) -> new PersonName(row.getString("shown"), row.getString("sorted")))
        .list()
        .stream();
  }

  /// The candidacy at this address.
  public Optional<Candidacy> find(ContestId contest, String slug, Instant at) {
    return database
        .sql(AS_AT + "AND c.election = :election AND c.contest = :contest AND c.slug = :slug")
        .param("at", at)
        .param("election", contest.election().slug())
        .param("contest", contest.slug())
        .param("slug", slug)
        .query((row, number) -> candidacy(row))
        .optional()
        .map(one -> marked(one, at));
  }

  public Optional<Candidacy> find(CandidacyId id, Instant at) {
    return database
        .sql(AS_AT + "AND c.id = :id")
        .param("at", at)
        .param("id", id.number())
        .query((row, number) -> candidacy(row))
        .optional()
        .map(one -> marked(one, at));
  }

  /// Everything that one person stands for, the latest first.
  public List<Candidacy> of(PersonId person, Instant at) {
    return database
        .sql(AS_AT + "AND c.person = :person ORDER BY c.id DESC")
        .param("at", at)
        .param("person", person.toString())
        .query((row, number) -> candidacy(row))
        .list()
        .stream()
        .map(one -> marked(one, at))
        .toList();
  }

  /// The states of a candidacy that hold at an instant.
  public History history(CandidacyId id, Instant at) {
    return new History(
        database
            .sql(
                """
                SELECT id, state, reason, recorded_at, author, source
                FROM candidacy.state
                WHERE candidacy = :id
                  AND recorded_at <= :at AND (superseded_at IS NULL OR superseded_at > :at)
                ORDER BY id
                """)
            .param("id", id.number())
            .param("at", at)
            .query((row, number) ->
                new History.Entry(
                    row.getLong("id"),
                    State.valueOf(row.getString("state")),
                    row.getString("reason"),
                    Columns.instant(row, "recorded_at"),
                    row.getString("author"),
                    row.getString("source")))
            .list());
  }

  /// The statement in Markdown as its candidate wrote it; empty if there is none.
  public Optional<String> statement(CandidacyId id, Instant at) {
    return database
        .sql(
            """
            SELECT markdown FROM candidacy.statement
            WHERE candidacy = :id
              AND recorded_at <= :at AND (superseded_at IS NULL OR superseded_at > :at)
            """)
        .param("id", id.number())
        .param("at", at)
        .query(String.class)
        .optional();
  }

  /// The photograph that was shown at an instant, as a JPEG file.
  public Optional<byte[]> photograph(CandidacyId id, Instant at) {
    return database
        .sql(
            """
            SELECT jpeg FROM candidacy.photograph
            WHERE candidacy = :id
              AND recorded_at <= :at AND (superseded_at IS NULL OR superseded_at > :at)
            """)
        .param("id", id.number())
        .param("at", at)
        .query(byte[].class)
        .optional();
  }

  private static Candidacy candidacy(ResultSet row) throws SQLException {
    return new Candidacy(
        new CandidacyId(row.getLong("id")),
        ContestId.of(row.getString("election"), row.getString("contest")),
        row.getString("slug"),
        person(row.getString("person")),
        ProfileRow.read(row),
        State.valueOf(row.getString("state")),
        Columns.instant(row, "recorded_at"),
        false);
  }

  private static @Nullable PersonId person(@Nullable String text) {
    return text == null ? null : PersonId.parse(text);
  }
}
