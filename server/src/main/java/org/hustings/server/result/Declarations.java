package org.hustings.server.result;

import java.util.Optional;
import org.hustings.ballotbox.declaration.Declaration;
import org.hustings.ballotbox.declaration.DeclarationJson;
import org.hustings.definition.ElectionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was declared. Before its declaration nothing of a result is public.
@Repository
public class Declarations {
  private final JdbcClient database;

  Declarations(JdbcClient database) {
    this.database = database;
  }

  /// The declared result of an election; empty until it is declared.
  public Optional<Declaration> find(ElectionId election) {
    return database
        .sql("SELECT declaration FROM result.declaration WHERE election = :election")
        .param("election", election.slug())
        .query(String.class)
        .optional()
        .map(DeclarationJson::read);
  }

  /// Keeps a declaration, for good.
  public void keep(ElectionId election, Declaration declaration) {
    database
        .sql(
            """
            INSERT INTO result.declaration (election, declaration, declared_at)
            VALUES (:election, :declaration, :at)
            """)
        .param("election", election.slug())
        .param("declaration", DeclarationJson.write(declaration))
        .param("at", declaration.declaredAt())
        .update();
  }
}
