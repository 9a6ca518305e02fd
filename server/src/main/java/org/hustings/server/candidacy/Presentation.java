package org.hustings.server.candidacy;

import java.time.Clock;
import java.util.Map;
import org.hustings.server.audit.Actor;
import org.hustings.server.audit.AuditLog;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Changes what a candidate's page says: the profile, the statement and the photograph. What was
/// there before is kept.
@Component
public class Presentation {
  private final JdbcClient database;
  private final AuditLog audit;
  private final Clock clock;

  Presentation(JdbcClient database, AuditLog audit, Clock clock) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  /// Puts a profile in the place of the one before.
  @Transactional
  public void describe(CandidacyId id, Profile profile, Recording from) {
    supersede("candidacy.profile", id);
    ProfileRow.insert(database, id, profile, from);
    record(from.author(), "candidacy.profile-changed", id, Map.of("name", profile.name().shown()));
  }

  /// Puts a statement in the place of the one before. An empty one takes it down.
  @Transactional
  public void write(CandidacyId id, Statement statement, Actor author) {
    supersede("candidacy.statement", id);
    if (!statement.isEmpty()) {
      database
          .sql(
              """
              INSERT INTO candidacy.statement (candidacy, markdown, recorded_at, author)
              VALUES (:id, :markdown, :at, :author)
              """)
          .param("id", id.number())
          .param("markdown", statement.markdown())
          .param("at", Candidacies.utc(clock.instant()))
          .param("author", author.reference())
          .update();
    }
    record(author, "candidacy.statement-changed", id, Map.of("characters", statement.length()));
  }

  /// Puts up a photograph in the place of the one before; null takes it down.
  @Transactional
  public void show(CandidacyId id, @Nullable Photograph photograph, Actor author) {
    supersede("candidacy.photograph", id);
    if (photograph != null) {
      database
          .sql(
              """
              INSERT INTO candidacy.photograph (candidacy, jpeg, recorded_at, author)
              VALUES (:id, :jpeg, :at, :author)
              """)
          .param("id", id.number())
          .param("jpeg", photograph.jpeg())
          .param("at", Candidacies.utc(clock.instant()))
          .param("author", author.reference())
          .update();
    }
    record(
        author,
        "candidacy.photograph-changed",
        id,
        Map.of("photograph", photograph == null ? "none" : photograph.jpeg().length + " bytes"));
  }

  private void supersede(String table, CandidacyId id) {
    database
        .sql(
            "UPDATE "
                + table
                + " SET superseded_at = :at WHERE candidacy = :id AND superseded_at IS NULL")
        .param("at", Candidacies.utc(clock.instant()))
        .param("id", id.number())
        .update();
  }

  private void record(Actor author, String event, CandidacyId id, Map<String, ?> after) {
    audit.record(author, event, "candidacy:" + id.number(), null, after);
  }
}
