package org.hustings.server.nomination;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hustings.definition.CandidacyId;
import org.hustings.definition.ContestId;
import org.hustings.server.audit.Actor;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.candidacy.RecordedSources;
import org.hustings.server.candidacy.Recording;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Writes the record of nominations, in the transaction of its caller. Every change is audited and
/// announced. The rules are for the caller to hold.
@Component
class Ledger {
  private final JdbcClient database;
  private final AuditLog audit;
  private final ContestChanges changes;
  private final Clock clock;

  Ledger(JdbcClient database, AuditLog audit, ContestChanges changes, Clock clock) {
    this.database = database;
    this.audit = audit;
    this.changes = changes;
    this.clock = clock;
  }

  /// Lets two submissions of one nominator in one contest wait for each other, so that together
  /// they cannot exceed the limit; and tells whom it has nominated there.
  Set<CandidacyId> hold(ContestId contest, Nominator nominator) {
    database
        .sql("SELECT pg_advisory_xact_lock(hashtextextended(:what, 7))")
        .param("what", contest + " " + nominator.column() + " " + nominator.value())
        .query()
        .singleRow();
    return database
        .sql(
            """
            SELECT candidacy FROM nomination.nomination
            WHERE election = :election AND contest = :contest AND superseded_at IS NULL AND
            """
                + nominator.column()
                + " = :nominator")
        .param("election", contest.election().slug())
        .param("contest", contest.slug())
        .param("nominator", nominator.value())
        .query(Long.class)
        .list()
        .stream()
        .map(CandidacyId::new)
        .collect(Collectors.toSet());
  }

  Outcome.Recorded add(
      ContestId contest, Nominator nominator, Set<CandidacyId> candidates, Recording from) {
    List<NominationId> recorded = new ArrayList<>();
    candidates.stream()
        .sorted(Comparator.comparingLong(CandidacyId::number))
        .forEach(candidate -> recorded.add(insert(contest, nominator, candidate, from)));
    changes.announce(contest);
    return new Outcome.Recorded(recorded);
  }

  /// Ends a nomination that two people ruled invalid.
  void ruleInvalid(Nomination nomination, String reason, Actor author) {
    end(nomination, reason, author, true);
    audit.record(
        author,
        "nomination.ruled-invalid",
        subject(nomination.id()),
        words(nomination),
        Map.of("reason", reason));
    changes.announce(nomination.contest());
  }

  /// Puts one on record again that was ruled invalid.
  void reinstate(Nomination nomination, Recording from, String reason) {
    NominationId again =
        insert(
            nomination.contest(),
            nomination.nominator(),
            nomination.candidacy(),
            from,
            new Reinstated(nomination.id(), reason));
    audit.record(
        from.author(),
        "nomination.reinstated",
        subject(nomination.id()),
        words(nomination),
        Map.of("as", again.number(), "reason", reason));
    changes.announce(nomination.contest());
  }

  void withdraw(Nomination nomination, String reason, Actor author) {
    end(nomination, reason, author);
    audit.record(
        author,
        "nomination.withdrawn",
        subject(nomination.id()),
        words(nomination),
        Map.of("reason", reason));
    changes.announce(nomination.contest());
  }

  Outcome.Recorded correct(
      Nomination nomination, CandidacyId instead, String reason, Actor author) {
    end(nomination, reason, author);
    Recording from = new Recording(author, RecordedSources.CORRECTION, clock.instant());
    NominationId next = insert(nomination.contest(), nomination.nominator(), instead, from);
    database
        .sql("UPDATE nomination.nomination SET replaced_by = :next WHERE id = :id")
        .param("next", next.number())
        .param("id", nomination.id().number())
        .update();
    audit.record(
        author,
        "nomination.corrected",
        subject(nomination.id()),
        words(nomination),
        Map.of("replaced by", next.number(), "reason", reason));
    changes.announce(nomination.contest());
    return new Outcome.Recorded(List.of(next));
  }

  private void end(Nomination nomination, String reason, Actor author) {
    end(nomination, reason, author, false);
  }

  private void end(Nomination nomination, String reason, Actor author, boolean ruledInvalid) {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("Say why: the reason is published.");
    }
    int ended =
        database
            .sql(
                """
                UPDATE nomination.nomination
                SET superseded_at = :at, superseded_by = :author, superseded_reason = :reason,
                  ruled_invalid = :invalid
                WHERE id = :id AND superseded_at IS NULL
                """)
            .param("at", clock.instant())
            .param("author", author.reference())
            .param("reason", reason.strip())
            .param("invalid", ruledInvalid ? true : null)
            .param("id", nomination.id().number())
            .update();
    if (ended == 0) {
      throw new IllegalStateException("The nomination is off the record already.");
    }
  }

  private NominationId insert(
      ContestId contest, Nominator nominator, CandidacyId candidate, Recording from) {
    return insert(contest, nominator, candidate, from, null);
  }

  private NominationId insert(
      ContestId contest,
      Nominator nominator,
      CandidacyId candidate,
      Recording from,
      @Nullable Reinstated reinstates) {
    NominationId id =
        new NominationId(
            database
                .sql(
                    "INSERT INTO nomination.nomination (election, contest, candidacy, "
                        + nominator.column()
                        + """
                        , recorded_at, author, source, reinstates, reinstated_because)
                        VALUES (:election, :contest, :candidacy, :nominator, :at, :author, :source,
                          :reinstates, :because)
                        RETURNING id
                        """)
                .param("election", contest.election().slug())
                .param("contest", contest.slug())
                .param("candidacy", candidate.number())
                .param("nominator", nominator.value())
                .param("at", from.at())
                .param("author", from.author().reference())
                .param("source", from.source())
                .param("reinstates", reinstates == null ? null : reinstates.nomination().number())
                .param("because", reinstates == null ? null : reinstates.because())
                .query(Long.class)
                .single());
    audit.record(
        from.author(),
        "nomination.recorded",
        subject(id),
        null,
        words(contest, nominator, candidate));
    return id;
  }

  private record Reinstated(NominationId nomination, String because) {}

  private static String subject(NominationId id) {
    return "nomination:" + id.number();
  }

  private static Map<String, Object> words(Nomination nomination) {
    return words(nomination.contest(), nomination.nominator(), nomination.candidacy());
  }

  private static Map<String, Object> words(
      ContestId contest, Nominator nominator, CandidacyId candidate) {
    return Map.of(
        "contest",
        contest.toString(),
        nominator.column(),
        nominator.value(),
        "candidacy",
        candidate.number());
  }
}
