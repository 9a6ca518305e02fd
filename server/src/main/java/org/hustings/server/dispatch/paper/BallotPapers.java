package org.hustings.server.dispatch.paper;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hustings.ballotbox.paper.BallotPaper;
import org.hustings.ballotbox.paper.PaperCandidate;
import org.hustings.definition.CandidateOrder;
import org.hustings.definition.ContestId;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.server.audit.Actor;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.dispatch.Pack;
import org.hustings.server.election.Elections;
import org.hustings.server.nomination.ValidNominations;
import org.hustings.server.nomination.ValidlyNominated;
import org.hustings.server.platform.sql.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The ballot papers of each election. They are settled once, from who is validly nominated at that
/// moment, and never change afterwards.
@Component
public class BallotPapers {
  private static final Duration REMEMBERED = Duration.ofSeconds(2);
  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcClient database;
  private final JsonMapper json;
  private final Elections elections;
  private final ValidNominations nominations;
  private final AuditLog audit;
  private final Clock clock;

  /// Each vote asks for its papers, and reading them takes longer than taking in the vote.
  private final Cache<ElectionId, SettledPapers> known =
      Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(100).build();

  BallotPapers(
      JdbcClient database,
      JsonMapper json,
      Elections elections,
      ValidNominations nominations,
      AuditLog audit,
      Clock clock) {
    this.database = database;
    this.json = json;
    this.elections = elections;
    this.nominations = nominations;
    this.audit = audit;
    this.clock = clock;
  }

  /// The papers of an election; empty until they are settled.
  public Optional<SettledPapers> find(ElectionId election) {
    return Optional.ofNullable(known.get(election, id -> read(id).orElse(null)));
  }

  /// The papers of an election in the order of its contests; none until they are settled.
  public List<BallotPaper> papers(ElectionId election) {
    return find(election).map(SettledPapers::papers).orElse(List.of());
  }

  /// The paper of a contest as the voter with this pack sees it; empty where there is no vote.
  public Optional<BallotPaper> paperFor(ContestId contest, Pack pack) {
    return find(contest.election())
        .flatMap(settled -> settled.paper(contest))
        .map(paper -> paper.forVoter(pack.orderSeed()));
  }

  /// Settles the papers of a public election, all at once.
  ///
  /// @param chosen the order of the candidates where the definition states none
  @Transactional
  public Settling settle(ElectionId election, @Nullable CandidateOrder chosen, Actor by) {
    ElectionDefinition definition = elections.find(election).orElseThrow();
    if (read(election).isPresent()) {
      return new Settling.Refused(List.of("The ballot papers have been settled already."));
    }
    List<ValidlyNominated> contests =
        definition.contests().stream()
            .map(one -> nominations.of(one.id(), clock.instant()).orElseThrow())
            .toList();
    PaperMaking making = new PaperMaking(definition, chosen, RANDOM.nextLong());
    List<String> reasons = making.reasons(contests, clock.instant());
    if (!reasons.isEmpty()) {
      return new Settling.Refused(reasons);
    }
    SettledPapers settled =
        new SettledPapers(
            election,
            contests.stream().filter(one -> !one.isUnopposed()).map(making::paper).toList(),
            contests.stream().filter(ValidlyNominated::isUnopposed).map(making::unopposed).toList(),
            making.lot(),
            clock.instant());
    write(settled, by);
    audit.record(by, "dispatch.papers-settled", "election:" + election, null, Lines.of(settled));
    known.invalidate(election);
    return new Settling.Settled(settled);
  }

  private void write(SettledPapers settled, Actor by) {
    database
        .sql(
            """
            INSERT INTO dispatch.settled
              (election, papers, unopposed, lot, settled_at, settled_by)
            VALUES (:election, :papers::jsonb, :unopposed::jsonb, :lot, :at, :by)
            """)
        .param("election", settled.election().slug())
        .param("papers", json.writeValueAsString(settled.papers()))
        .param("unopposed", json.writeValueAsString(settled.unopposed()))
        .param("lot", settled.lot())
        .param("at", settled.settledAt())
        .param("by", by.reference())
        .update();
  }

  private Optional<SettledPapers> read(ElectionId election) {
    return database
        .sql(
            """
            SELECT papers, unopposed, lot, settled_at FROM dispatch.settled
            WHERE election = :election
            """)
        .param("election", election.slug())
        .query((row, _) -> settled(election, row))
        .optional();
  }

  private SettledPapers settled(ElectionId election, ResultSet row) throws SQLException {
    return new SettledPapers(
        election,
        json.readValue(row.getString("papers"), new TypeReference<List<BallotPaper>>() {}),
        json.readValue(row.getString("unopposed"), new TypeReference<List<Unopposed>>() {}),
        row.getLong("lot"),
        Columns.instant(row, "settled_at"));
  }

  /// What the audit log keeps of the papers: who stands on which, in which order.
  private record Lines(List<Line> papers, List<Line> unopposed, long lot) {
    record Line(String contest, List<String> candidates) {}

    static Lines of(SettledPapers settled) {
      return new Lines(
          settled.papers().stream()
              .map(paper -> line(paper.contest(), paper.candidates()))
              .toList(),
          settled.unopposed().stream()
              .map(contest -> line(contest.contest(), contest.candidates()))
              .toList(),
          settled.lot());
    }

    private static Line line(ContestId contest, List<PaperCandidate> candidates) {
      return new Line(contest.slug(), candidates.stream().map(PaperCandidate::name).toList());
    }
  }
}
