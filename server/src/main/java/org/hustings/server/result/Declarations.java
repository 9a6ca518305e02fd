package org.hustings.server.result;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hustings.ballotbox.declaration.Declaration;
import org.hustings.ballotbox.declaration.DeclarationJson;
import org.hustings.definition.ElectionId;
import org.hustings.server.platform.sql.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was declared. Before its declaration nothing of a result is public; a declaration that was
/// found wrong stays to be read, and does not hold.
@Repository
public class Declarations {
  private final JdbcClient database;

  Declarations(JdbcClient database) {
    this.database = database;
  }

  /// A declaration as it stands.
  ///
  /// @param count of which count it is the result
  /// @param withdrawnAt since when it does not hold; null while it does
  /// @param reason why it does not, as it was published; empty while it does
  public record Declared(
      int count, Declaration declaration, @Nullable Instant withdrawnAt, String reason) {
    public boolean holds() {
      return withdrawnAt == null;
    }
  }

  /// The declared result of an election; empty until it is declared, and once it is withdrawn.
  public Optional<Declaration> find(ElectionId election) {
    return inForce(election).map(Declared::declaration);
  }

  /// The declaration that holds.
  public Optional<Declared> inForce(ElectionId election) {
    return all(election).stream().filter(Declared::holds).findFirst();
  }

  /// All that were ever made, the first first: at most the last holds.
  public List<Declared> all(ElectionId election) {
    return database
        .sql(
            """
            SELECT declared.count, declaration, decided_at, reason
            FROM result.declaration declared
            LEFT JOIN LATERAL (
              SELECT decided_at, reason FROM result.correction
              WHERE election = declared.election AND count = declared.count
              ORDER BY id LIMIT 1) wrong ON true
            WHERE election = :election ORDER BY declared.count
            """)
        .param("election", election.slug())
        .query((row, _) -> {
          String reason = row.getString("reason");
          return new Declared(
              row.getInt("count"),
              DeclarationJson.read(row.getString("declaration")),
              Columns.instantOrNull(row, "decided_at"),
              reason == null ? "" : reason);
        })
        .list();
  }

  /// Keeps a declaration, for good.
  ///
  /// @param count of which count it is the result
  public void keep(ElectionId election, int count, Declaration declaration) {
    database
        .sql(
            """
            INSERT INTO result.declaration (election, count, declaration, declared_at)
            VALUES (:election, :count, :declaration, :at)
            """)
        .param("election", election.slug())
        .param("count", count)
        .param("declaration", DeclarationJson.write(declaration))
        .param("at", declaration.declaredAt())
        .update();
  }
}
