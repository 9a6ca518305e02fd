package org.hustings.server.roll.claim;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hustings.definition.ElectionId;
import org.hustings.server.account.PersonId;
import org.hustings.server.platform.sql.Columns;
import org.hustings.server.roll.ElectorNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of claims and of the files that came with them.
@Component
class ClaimRows {
  private static final String OPEN = "withdrawn_at IS NULL AND decided_at IS NULL";

  private final JdbcClient database;

  ClaimRows(JdbcClient database) {
    this.database = database;
  }

  /// Until the end of the transaction nobody else files one in this election.
  void hold(ElectionId election) {
    database
        .sql("SELECT election FROM roll.frozen WHERE election = ? FOR NO KEY UPDATE")
        .param(election.slug())
        .query(String.class)
        .optional();
  }

  void add(Claim claim, @Nullable ClaimFile file) {
    long id =
        database
            .sql(
                """
                INSERT INTO roll.claim
                  (reference, election, kind, author, about, reason, filed_at, due_at)
                VALUES (:reference, :election, :kind, :author, :about, :reason, :filedAt, :due)
                RETURNING id
                """)
            .param("reference", claim.reference())
            .param("election", claim.election().slug())
            .param("kind", claim.kind())
            .param("author", claim.author().toString())
            .param("about", claim.about())
            .param("reason", claim.reason())
            .param("filedAt", claim.filedAt())
            .param("due", claim.due())
            .query(Long.class)
            .single();
    if (file != null) {
      database
          .sql("INSERT INTO roll.claim_file (claim, type, content) VALUES (?, ?, ?)")
          .params(id, file.type(), file.content())
          .update();
    }
  }

  Optional<Claim> find(ElectionId election, String reference) {
    return list("reference = :reference", election, Map.of("reference", reference)).stream()
        .findFirst();
  }

  /// All of an election, those that are open and longest due first.
  List<Claim> of(ElectionId election) {
    return list("true ORDER BY (" + OPEN + ") DESC, due_at, id", election, Map.of());
  }

  List<Claim> open(ElectionId election) {
    return list(OPEN + " ORDER BY id", election, Map.of());
  }

  /// Those of one person, the latest first.
  List<Claim> of(ElectionId election, PersonId author) {
    return list("author = :author ORDER BY id DESC", election, Map.of("author", author.toString()));
  }

  /// Those of which one of these electors was told, the latest first.
  List<Claim> about(ElectionId election, List<ElectorNumber> electors) {
    return list(
        "elector = ANY (:electors) ORDER BY id DESC", election, Map.of("electors", electors));
  }

  /// How many a person filed since an instant, in any election.
  long since(PersonId author, Instant since) {
    return database
        .sql("SELECT count(*) FROM roll.claim WHERE author = ? AND filed_at > ?")
        .params(author.toString(), since)
        .query(Long.class)
        .single();
  }

  Optional<ClaimFile> file(long claim) {
    return database
        .sql("SELECT type, content FROM roll.claim_file WHERE claim = ?")
        .param(claim)
        .query((row, _) ->
            new ClaimFile(
                Columns.constant(row, "type", ClaimFile.Type.class), row.getBytes("content")))
        .optional();
  }

  /// Takes down whom an objection is about; false if that is known already or it is not open.
  boolean tell(long claim, ElectorNumber elector, Instant at) {
    return update(
        "elector = :elector, told_at = :at",
        "elector IS NULL",
        Map.of("claim", claim, "elector", elector.value(), "at", at));
  }

  /// Takes the elector's answer down; false if there is one already or it is too late.
  boolean answer(long claim, String answer) {
    return update(
        "answer = :answer",
        "elector IS NOT NULL AND answer IS NULL",
        Map.of("claim", claim, "answer", answer));
  }

  /// Takes it back, with its file; false if it is not open any more.
  boolean withdraw(long claim, Instant at) {
    boolean done = update("withdrawn_at = :at", "true", Map.of("claim", claim, "at", at));
    if (done) {
      database.sql("DELETE FROM roll.claim_file WHERE claim = ?").param(claim).update();
    }
    return done;
  }

  /// Takes a decision down; false if it is not open any more.
  boolean decide(long claim, Claim.Decision decision) {
    return update(
        "decided_at = :at, granted = :granted, why = :why",
        "true",
        Map.of(
            "claim", claim,
            "at", decision.at(),
            "granted", decision.granted(),
            "why", decision.why()));
  }

  private boolean update(String values, String condition, Map<String, ?> parameters) {
    return database
            .sql(
                "UPDATE roll.claim SET "
                    + values
                    + " WHERE id = :claim AND "
                    + OPEN
                    + " AND "
                    + condition)
            .params(parameters)
            .update()
        > 0;
  }

  private List<Claim> list(String condition, ElectionId election, Map<String, ?> parameters) {
    return database
        .sql("SELECT * FROM roll.claim WHERE election = :election AND " + condition)
        .param("election", election.slug())
        .params(parameters)
        .query((row, _) -> claim(election, row))
        .list();
  }

  private static Claim claim(ElectionId election, ResultSet row) throws SQLException {
    return new Claim(
        row.getLong("id"),
        row.getString("reference"),
        election,
        Columns.constant(row, "kind", ClaimKind.class),
        PersonId.parse(row.getString("author")),
        row.getString("about"),
        row.getString("reason"),
        Columns.instant(row, "filed_at"),
        Columns.instant(row, "due_at"),
        told(row),
        Columns.instantOrNull(row, "withdrawn_at"),
        decision(row));
  }

  private static Claim.@Nullable Told told(ResultSet row) throws SQLException {
    Instant at = Columns.instantOrNull(row, "told_at");
    String answer = row.getString("answer");
    return at == null
        ? null
        : new Claim.Told(
            new ElectorNumber(row.getInt("elector")), at, answer == null ? "" : answer);
  }

  private static Claim.@Nullable Decision decision(ResultSet row) throws SQLException {
    Instant at = Columns.instantOrNull(row, "decided_at");
    return at == null
        ? null
        : new Claim.Decision(row.getBoolean("granted"), at, row.getString("why"));
  }
}
