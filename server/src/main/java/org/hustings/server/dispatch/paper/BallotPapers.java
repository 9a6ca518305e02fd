package org.hustings.server.dispatch.paper;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hustings.ballotbox.paper.BallotPaper;
import org.hustings.ballotbox.paper.PaperCandidate;
import org.hustings.definition.CandidateOrder;
import org.hustings.definition.ContestId;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.server.audit.Actor;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.candidacy.CorrectedNames;
import org.hustings.server.candidacy.NameCorrected;
import org.hustings.server.dispatch.Pack;
import org.hustings.server.election.BallotsMade;
import org.hustings.server.election.Elections;
import org.hustings.server.election.stop.Stops;
import org.hustings.server.platform.EnglishSite;
import org.hustings.server.platform.sql.Columns;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Message;
import org.hustings.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The ballot papers of each election. They are settled from who is validly nominated at that moment,
/// and from the questions as they are put,
/// and never change afterwards, but for a misspelt name that two people correct; until the first pack
/// is made two people can undo it.
@Component
public class BallotPapers {
  private static final Duration REMEMBERED = Duration.ofSeconds(2);
  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcClient database;
  private final JsonMapper json;
  private final Elections elections;
  private final PaperSource source;
  private final BallotsMade packs;
  private final CorrectedNames names;
  private final Catalogue catalogue;
  private final AuditLog audit;
  private final Stops stops;
  private final Clock clock;

  /// Each vote asks for its papers, and reading them takes longer than taking in the vote.
  private final Cache<ElectionId, SettledPapers> known =
      Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(100).build();

  BallotPapers(
      JdbcClient database,
      JsonMapper json,
      Elections elections,
      PaperSource source,
      BallotsMade packs,
      CorrectedNames names,
      Catalogue catalogue,
      AuditLog audit,
      Stops stops,
      Clock clock) {
    this.database = database;
    this.json = json;
    this.elections = elections;
    this.source = source;
    this.packs = packs;
    this.names = names;
    this.catalogue = catalogue;
    this.audit = audit;
    this.stops = stops;
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
    List<String> reasons = obstacles(election, chosen);
    if (!reasons.isEmpty()) {
      return new Settling.Refused(reasons);
    }
    List<OnPaper> contests = onPapers(definition);
    PaperMaking making = new PaperMaking(definition, chosen, RANDOM.nextLong());
    SettledPapers settled =
        new SettledPapers(
            election,
            contests.stream().filter(one -> !one.isUnopposed()).map(making::paper).toList(),
            contests.stream().filter(OnPaper::isUnopposed).map(making::unopposed).toList(),
            making.lot(),
            clock.instant());
    write(settled, by);
    audit.record(by, "dispatch.papers-settled", "election:" + election, null, Lines.of(settled));
    known.invalidate(election);
    return new Settling.Settled(settled);
  }

  /// What stands in the way of settling the papers now; empty if nothing does.
  ///
  /// @param chosen the order of the candidates where the definition states none
  public List<String> obstacles(ElectionId election, @Nullable CandidateOrder chosen) {
    ElectionDefinition definition = elections.find(election).orElseThrow();
    Optional<Message> stopped = stops.refusal(election);
    if (stopped.isPresent()) {
      return List.of(catalogue.in(Language.ENGLISH).say(stopped.get()));
    }
    return read(election).isPresent()
        ? List.of(EnglishSite.say(Message.of("sending-staff.papers.settled")))
        : new PaperMaking(definition, chosen, 0).reasons(onPapers(definition), clock.instant());
  }

  private List<OnPaper> onPapers(ElectionDefinition definition) {
    return stops.goingOn(definition, clock.instant()).stream()
        .map(one -> source.of(one, clock.instant()))
        .toList();
  }

  /// Why the settling cannot be undone; empty if it can.
  public Optional<String> whyNotUndone(ElectionId election) {
    Words english = catalogue.in(Language.ENGLISH);
    if (read(election).isEmpty()) {
      return Optional.of(english.say("dispatch-staff.papers.not-settled"));
    }
    return packs.isAnyMade(election)
        ? Optional.of(english.say("dispatch-staff.papers.packs-made"))
        : Optional.empty();
  }

  /// Undoes the settling, and with it the plan of who gets a ballot by which channel; tells why not
  /// where it cannot be undone.
  @Transactional
  Optional<String> undo(ElectionId election, String reason, Actor by) {
    // whoever makes packs waits for this row, too: see NewPacks
    database
        .sql("SELECT election FROM dispatch.plan WHERE election = ? FOR UPDATE")
        .param(election.slug())
        .query(String.class)
        .list();
    Optional<String> why = whyNotUndone(election);
    if (why.isPresent()) {
      return why;
    }
    for (String table : List.of("dispatch.wanted", "dispatch.plan")) {
      database.sql("DELETE FROM " + table + " WHERE election = ?").param(election.slug()).update();
    }
    database
        .sql(
            """
            UPDATE dispatch.settled SET undone_at = :now, undone_by = :by
            WHERE election = :election AND undone_at IS NULL
            """)
        .param("now", clock.instant())
        .param("by", by.reference())
        .param("election", election.slug())
        .update();
    audit.record(
        by, "dispatch.papers-unsettled", "election:" + election, null, Map.of("reason", reason));
    known.invalidate(election);
    return Optional.empty();
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

  @TransactionalEventListener(fallbackExecution = true)
  void forget(NameCorrected corrected) {
    known.invalidate(corrected.election());
  }

  /// As they are on record, whatever is remembered.
  Optional<SettledPapers> read(ElectionId election) {
    return database
        .sql(
            """
            SELECT papers, unopposed, lot, settled_at FROM dispatch.settled
            WHERE election = :election AND undone_at IS NULL
            """)
        .param("election", election.slug())
        .query((row, _) -> settled(election, row))
        .optional()
        .map(settled -> NamesOnPapers.of(settled, names.in(election, clock.instant())).corrected());
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
