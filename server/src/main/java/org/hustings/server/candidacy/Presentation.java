package org.hustings.server.candidacy;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.hustings.definition.CandidacyId;
import org.hustings.server.audit.Actor;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.platform.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Changes what a candidate's page says: the profile, the statement and the photograph. What was
/// there before is kept.
@Component
public class Presentation {
  /// What was shown before is kept, so one person puts up no more than this for a candidacy.
  private static final int PHOTOGRAPHS_A_DAY = 20;

  private final JdbcClient database;
  private final Candidacies candidacies;
  private final SettledCheck settled;
  private final AuditLog audit;
  private final Clock clock;

  Presentation(
      JdbcClient database,
      Candidacies candidacies,
      SettledCheck settled,
      AuditLog audit,
      Clock clock) {
    this.database = database;
    this.candidacies = candidacies;
    this.settled = settled;
    this.audit = audit;
    this.clock = clock;
  }

  /// Puts a profile in the place of the one before. Once the papers are settled, name and line stay.
  @Transactional
  public void describe(CandidacyId id, Profile profile, Recording from) {
    Candidacy candidacy = candidacies.find(id, clock.instant()).orElseThrow();
    Profile before = candidacy.profile();
    boolean same = profile.name().equals(before.name()) && profile.line().equals(before.line());
    if (!same) {
      requireNotSettled(candidacy);
    }
    replace(id, before, profile, from);
  }

  /// Corrects the name on settled papers, as two people decided.
  void rename(CandidacyId id, PersonName name, Recording from) {
    Profile before = candidacies.find(id, clock.instant()).orElseThrow().profile();
    replace(id, before, new Profile(name, before.unit(), before.line(), before.website()), from);
  }

  private void requireNotSettled(Candidacy candidacy) {
    if (settled.isSettled(candidacy)) {
      throw new RefusedException(new PresentationRefusal.PapersSettled());
    }
  }

  private void replace(CandidacyId id, Profile before, Profile profile, Recording from) {
    supersede("candidacy.profile", id);
    ProfileRow.insert(database, id, profile, from);
    audit.record(
        from.author(), "candidacy.profile-changed", subject(id), entry(before), entry(profile));
  }

  /// Puts a statement in the place of the one before. An empty one takes it down. Once the papers are
  /// settled it stays as the booklet has it.
  @Transactional
  public void write(CandidacyId id, Statement statement, Actor author) {
    String before = candidacies.statement(id, clock.instant()).orElse("");
    if (!before.equals(statement.markdown())) {
      requireNotSettled(candidacies.find(id, clock.instant()).orElseThrow());
    }
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
          .param("at", clock.instant())
          .param("author", author.reference())
          .update();
    }
    audit.record(
        author,
        "candidacy.statement-changed",
        subject(id),
        Map.of("statement", before),
        Map.of("statement", statement.markdown()));
  }

  /// Puts up a photograph in the place of the one before; null takes it down.
  @Transactional
  public void show(CandidacyId id, @Nullable Photograph photograph, Actor author) {
    @Nullable Photograph before =
        candidacies.photograph(id, clock.instant()).map(Photograph::made).orElse(null);
    supersede("candidacy.photograph", id);
    if (shownToday(id, author) >= PHOTOGRAPHS_A_DAY) {
      throw new RefusedException(new PresentationRefusal.TooManyPhotographs(PHOTOGRAPHS_A_DAY));
    }
    if (photograph != null) {
      database
          .sql(
              """
              INSERT INTO candidacy.photograph (candidacy, jpeg, recorded_at, author)
              VALUES (:id, :jpeg, :at, :author)
              """)
          .param("id", id.number())
          .param("jpeg", photograph.jpeg())
          .param("at", clock.instant())
          .param("author", author.reference())
          .update();
    }
    audit.record(
        author,
        "candidacy.photograph-changed",
        subject(id),
        Map.of("photograph", before == null ? "none" : before.digest()),
        Map.of("photograph", photograph == null ? "none" : photograph.digest()));
  }

  private int shownToday(CandidacyId id, Actor author) {
    return database
        .sql(
            """
            SELECT count(*) FROM candidacy.photograph
            WHERE candidacy = :id AND author = :author AND recorded_at > :since
            """)
        .param("id", id.number())
        .param("author", author.reference())
        .param("since", clock.instant().minus(Duration.ofDays(1)))
        .query(Integer.class)
        .single();
  }

  /// Ends what is in force. Whoever does the same at the same moment waits until this is done.
  private void supersede(String table, CandidacyId id) {
    database
        .sql("SELECT id FROM candidacy.candidacy WHERE id = :id FOR UPDATE")
        .param("id", id.number())
        .query(Long.class)
        .single();
    database
        .sql(
            "UPDATE "
                + table
                + " SET superseded_at = :at WHERE candidacy = :id AND superseded_at IS NULL")
        .param("at", clock.instant())
        .param("id", id.number())
        .update();
  }

  private static String subject(CandidacyId id) {
    return "candidacy:" + id.number();
  }

  private static Map<String, String> entry(Profile profile) {
    return Map.of(
        "name", profile.name().shown(),
        "sorted", profile.name().sorted(),
        "unit", Objects.toString(profile.unit(), ""),
        "line", profile.line(),
        "website", Objects.toString(profile.website(), ""));
  }
}
