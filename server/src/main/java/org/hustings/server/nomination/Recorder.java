package org.hustings.server.nomination;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hustings.server.audit.Actor;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.candidacy.Candidacies;
import org.hustings.server.candidacy.CandidacyId;
import org.hustings.server.candidacy.Recording;
import org.hustings.server.election.ContestId;
import org.hustings.server.organisation.Unit;
import org.hustings.server.organisation.UnitId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Puts nominations on record and takes them off. Two submissions of one body in one contest wait
/// for each other, so that together they cannot exceed the limit.
@Component
public class Recorder {
  /// The channel on which every node hears that the record of a contest changed.
  public static final String CHANNEL = "nomination";

  private final JdbcClient database;
  private final Contests contests;
  private final Candidacies candidacies;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Recorder(
      JdbcClient database,
      Contests contests,
      Candidacies candidacies,
      AuditLog audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.database = database;
    this.contests = contests;
    this.candidacies = candidacies;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /// Records a body's nominations now, all or none. Whether the author acts for the body is for the
  /// caller to ask.
  @Transactional
  public Outcome record(Submission submission, Unit body, Actor author, String source) {
    return record(submission, body, new Recording(author, source, clock.instant()));
  }

  /// Records nominations that were published at an earlier time, on the word of a source. The rules
  /// are held against that time.
  @Transactional
  public Outcome record(Submission submission, Unit body, Recording from) {
    Contests.Defined defined = contests.find(submission.contest()).orElseThrow();
    lock(submission.contest(), submission.body());
    List<Refusal> refusals =
        new Rules(defined.election(), defined.contest())
            .refusals(
                submission,
                body,
                candidacies.in(submission.contest(), later(from.at())),
                nominatedBy(submission.contest(), submission.body()),
                from.at());
    if (!refusals.isEmpty()) {
      return new Outcome.Refused(refusals);
    }
    List<NominationId> recorded = new ArrayList<>();
    submission.candidates().stream()
        .sorted(Comparator.comparingLong(CandidacyId::number))
        .forEach(candidate -> recorded.add(insert(submission, candidate, from)));
    tell(submission.contest());
    return new Outcome.Recorded(recorded);
  }

  /// Takes a nomination off the record, with the reason that is published with it. For the
  /// returning officer.
  @Transactional
  public void withdraw(Nomination nomination, String reason, Actor author) {
    end(nomination, reason, author);
    audit.record(
        author,
        "nomination.withdrawn",
        subject(nomination.id()),
        entry(nomination.contest(), nomination.body(), nomination.candidacy()),
        Map.of("reason", reason));
    tell(nomination.contest());
  }

  /// Puts the nomination of another candidate in the place of one that was recorded wrongly. For
  /// the returning officer, who is not bound by the closing time.
  @Transactional
  public Outcome correct(Nomination nomination, CandidacyId instead, String reason, Actor author) {
    lock(nomination.contest(), nomination.body());
    Set<CandidacyId> others = nominatedBy(nomination.contest(), nomination.body());
    if (others.contains(instead)) {
      String name = nameOf(instead);
      return new Outcome.Refused(
          List.of(new Refusal.AlreadyNominated(nomination.body().slug(), name)));
    }
    Recording from = new Recording(author, "correction by the returning officer", clock.instant());
    end(nomination, reason, author);
    NominationId next =
        insert(
            new Submission(nomination.contest(), nomination.body(), Set.of(instead)),
            instead,
            from);
    database
        .sql("UPDATE nomination.nomination SET replaced_by = :next WHERE id = :id")
        .param("next", next.number())
        .param("id", nomination.id().number())
        .update();
    audit.record(
        author,
        "nomination.corrected",
        subject(nomination.id()),
        entry(nomination.contest(), nomination.body(), nomination.candidacy()),
        Map.of("candidacy", instead.number(), "reason", reason));
    tell(nomination.contest());
    return new Outcome.Recorded(List.of(next));
  }

  /// What is taken down as known at another time than now is looked at from the later of the two.
  private Instant later(Instant at) {
    Instant now = clock.instant();
    return at.isAfter(now) ? at : now;
  }

  private String nameOf(CandidacyId candidacy) {
    return candidacies.find(candidacy, clock.instant()).orElseThrow().name().shown();
  }

  private void end(Nomination nomination, String reason, Actor author) {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("Say why: the reason is published.");
    }
    int ended =
        database
            .sql(
                """
                UPDATE nomination.nomination
                SET superseded_at = :at, superseded_by = :author, superseded_reason = :reason
                WHERE id = :id AND superseded_at IS NULL
                """)
            .param("at", Nominations.utc(clock.instant()))
            .param("author", author.reference())
            .param("reason", reason.strip())
            .param("id", nomination.id().number())
            .update();
    if (ended == 0) {
      throw new IllegalStateException("The nomination is off the record already.");
    }
  }

  private void lock(ContestId contest, UnitId body) {
    database
        .sql("SELECT pg_advisory_xact_lock(hashtextextended(:what, 7))")
        .param("what", contest + " " + body)
        .query()
        .singleRow();
  }

  private Set<CandidacyId> nominatedBy(ContestId contest, UnitId body) {
    return database
        .sql(
            """
            SELECT candidacy FROM nomination.nomination
            WHERE election = :election AND contest = :contest AND unit = :unit
              AND superseded_at IS NULL
            """)
        .param("election", contest.election().slug())
        .param("contest", contest.slug())
        .param("unit", body.slug())
        .query(Long.class)
        .list()
        .stream()
        .map(CandidacyId::new)
        .collect(Collectors.toSet());
  }

  private NominationId insert(Submission submission, CandidacyId candidate, Recording from) {
    NominationId id =
        new NominationId(
            database
                .sql(
                    """
                    INSERT INTO nomination.nomination
                      (election, contest, candidacy, unit, recorded_at, author, source)
                    VALUES (:election, :contest, :candidacy, :unit, :at, :author, :source)
                    RETURNING id
                    """)
                .param("election", submission.contest().election().slug())
                .param("contest", submission.contest().slug())
                .param("candidacy", candidate.number())
                .param("unit", submission.body().slug())
                .param("at", Nominations.utc(from.at()))
                .param("author", from.author().reference())
                .param("source", from.source())
                .query(Long.class)
                .single());
    audit.record(
        from.author(),
        "nomination.recorded",
        subject(id),
        null,
        entry(submission.contest(), submission.body(), candidate));
    return id;
  }

  /// Tells this node when the transaction has committed, and through the database all others.
  private void tell(ContestId contest) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            events.publishEvent(new ContestChanged(contest));
          }
        });
    database
        .sql("SELECT pg_notify(:channel, :contest)")
        .param("channel", CHANNEL)
        .param("contest", contest.toString())
        .query()
        .singleRow();
  }

  private static String subject(NominationId id) {
    return "nomination:" + id.number();
  }

  private static Map<String, Object> entry(ContestId contest, UnitId body, CandidacyId candidate) {
    return Map.of(
        "contest", contest.toString(), "unit", body.slug(), "candidacy", candidate.number());
  }
}
