package org.hustings.server.candidacy;

import java.time.Clock;
import java.util.Map;
import org.hustings.definition.CandidacyId;
import org.hustings.definition.ContestId;
import org.hustings.server.account.PersonId;
import org.hustings.server.audit.Actor;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.election.PublicContests;
import org.hustings.server.platform.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Changes candidacies: puts people forward, and takes them from state to state. Who may do so is
/// for the caller to ask.
@Component
public class Standing {
  private final JdbcClient database;
  private final Candidacies candidacies;
  private final NominatedCheck nominated;
  private final PublicContests contests;
  private final AuditLog audit;
  private final Clock clock;

  Standing(
      JdbcClient database,
      Candidacies candidacies,
      NominatedCheck nominated,
      PublicContests contests,
      AuditLog audit,
      Clock clock) {
    this.database = database;
    this.candidacies = candidacies;
    this.nominated = nominated;
    this.contests = contests;
    this.audit = audit;
    this.clock = clock;
  }

  /// Puts a person forward in a contest. A second time in the same contest is refused by the
  /// database.
  @Transactional
  public CandidacyId putForward(
      ContestId contest, Profile profile, @Nullable PersonId person, Recording from) {
    CandidacyId id = insert(contest, freeSlug(contest, profile.name()), person, from);
    ProfileRow.insert(database, id, profile, from);
    insertState(id, State.PUT_FORWARD, "", from);
    audit.record(
        from.author(),
        "candidacy.put-forward",
        "candidacy:" + id.number(),
        null,
        Map.of(
            "contest",
            contest.toString(),
            "name",
            profile.name().shown(),
            "source",
            from.source()));
    return id;
  }

  /// Puts a person forward by their own act. Where nobody nominates, that is all that is needed, and
  /// their consent as well.
  @Transactional
  public CandidacyId stand(ContestId contest, Profile profile, PersonId person, Recording from) {
    CandidacyId id = putForward(contest, profile, person, from);
    if (needsNoNomination(contest)) {
      become(id, State.ACCEPTED, "", from);
    }
    return id;
  }

  private boolean needsNoNomination(ContestId contest) {
    return contests.find(contest).filter(found -> found.contest().needsNoNomination()).isPresent();
  }

  /// Takes a candidacy to another state, or throws [RefusedException].
  @Transactional
  public void become(CandidacyId id, State next, String reason, Recording from) {
    lock(id);
    History history = candidacies.history(id, clock.instant());
    history
        .refusal(next, isNominated(id), reason)
        .ifPresent(refusal -> {
          throw new RefusedException(refusal);
        });
    insertState(id, next, reason.strip(), from);
    audit.record(
        from.author(),
        "candidacy.state-changed",
        "candidacy:" + id.number(),
        Map.of("state", history.current().words()),
        Map.of("state", next.words(), "reason", reason.strip()));
  }

  /// Whether the candidate has a nomination to accept or decline, or needs none.
  public boolean isNominated(CandidacyId id) {
    return nominated.isNominated(id)
        || candidacies
            .find(id, clock.instant())
            .filter(candidacy -> needsNoNomination(candidacy.contest()))
            .isPresent();
  }

  /// Takes back the last recorded state, which was recorded in error; what was before it is in
  /// force again. That someone was put forward is not taken back.
  @Transactional
  public void takeBack(CandidacyId id, String reason, Actor author) {
    if (reason.isBlank()) {
      throw new RefusedException(new StateRefusal.NoReasonToTakeBack());
    }
    lock(id);
    History history = candidacies.history(id, clock.instant());
    if (history.entries().size() == 1) {
      throw new RefusedException(new StateRefusal.NothingToTakeBack());
    }
    History.Entry last = history.entries().getLast();
    database
        .sql(
            """
            UPDATE candidacy.state
            SET superseded_at = :at, superseded_by = :author, superseded_reason = :reason
            WHERE id = :number
            """)
        .param("at", clock.instant())
        .param("author", author.reference())
        .param("reason", reason.strip())
        .param("number", last.number())
        .update();
    audit.record(
        author,
        "candidacy.state-taken-back",
        "candidacy:" + id.number(),
        Map.of("state", last.state().words()),
        Map.of("reason", reason.strip()));
  }

  private void lock(CandidacyId id) {
    database
        .sql("SELECT id FROM candidacy.candidacy WHERE id = :id FOR UPDATE")
        .param("id", id.number())
        .query(Long.class)
        .single();
  }

  private CandidacyId insert(
      ContestId contest, String slug, @Nullable PersonId person, Recording from) {
    return new CandidacyId(
        database
            .sql(
                """
                INSERT INTO candidacy.candidacy
                  (election, contest, slug, person, recorded_at, author, source)
                VALUES (:election, :contest, :slug, :person, :at, :author, :source)
                RETURNING id
                """)
            .param("election", contest.election().slug())
            .param("contest", contest.slug())
            .param("slug", slug)
            .param("person", person == null ? null : person.toString())
            .param("at", from.at())
            .param("author", from.author().reference())
            .param("source", from.source())
            .query(Long.class)
            .single());
  }

  private String freeSlug(ContestId contest, PersonName name) {
    String slug = name.slug();
    int taken =
        database
            .sql(
                """
                SELECT count(*) FROM candidacy.candidacy
                WHERE election = :election AND contest = :contest
                  AND slug ~ ('^' || :slug || '(-[0-9]+)?$')
                """)
            .param("election", contest.election().slug())
            .param("contest", contest.slug())
            .param("slug", slug)
            .query(Integer.class)
            .single();
    return taken == 0 ? slug : slug + "-" + (taken + 1);
  }

  private void insertState(CandidacyId id, State state, String reason, Recording from) {
    database
        .sql(
            """
            INSERT INTO candidacy.state (candidacy, state, reason, recorded_at, author, source)
            VALUES (:id, :state, :reason, :at, :author, :source)
            """)
        .param("id", id.number())
        .param("state", state.name())
        .param("reason", reason)
        .param("at", from.at())
        .param("author", from.author().reference())
        .param("source", from.source())
        .update();
  }
}
