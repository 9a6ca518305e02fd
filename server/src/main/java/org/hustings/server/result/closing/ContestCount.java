package org.hustings.server.result.closing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hustings.ballotbox.counting.CountPlan;
import org.hustings.ballotbox.counting.PaperCandidates;
import org.hustings.ballotbox.counting.Sheets;
import org.hustings.ballotbox.declaration.Answered;
import org.hustings.ballotbox.declaration.ContestResult;
import org.hustings.ballotbox.declaration.ContestResult.Outcome;
import org.hustings.ballotbox.declaration.ContestResult.PassedOver;
import org.hustings.ballotbox.declaration.ContestResult.Person;
import org.hustings.ballotbox.paper.BallotPaper;
import org.hustings.ballotbox.paper.PaperCandidate;
import org.hustings.count.CountResult;
import org.hustings.count.CountResult.Counted;
import org.hustings.count.Lot;
import org.hustings.count.file.BallotFile;
import org.hustings.count.lots.RecordedLots;
import org.hustings.count.record.CountRecord;
import org.hustings.definition.ContestDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Counts one contest, or declares it unopposed.
@Component
class ContestCount {
  private final OpenedBallots opened;
  private final LotRows lots;

  ContestCount(OpenedBallots opened, LotRows lots) {
    this.opened = opened;
    this.lots = lots;
  }

  /// What a contest came to.
  sealed interface Count {
    /// It is over.
    ///
    /// @param sheets null where nothing was counted
    /// @param translated the sheet in further languages, by their tags
    record Over(ContestResult result, @Nullable Sheets sheets, Map<String, String> translated)
        implements Count {
      public Over {
        translated = Map.copyOf(translated);
      }
    }

    /// A lot must be drawn first.
    record Waiting(CountResult.LotNeeded needed) implements Count {}
  }

  /// @param before the results of the contests that were counted before it
  Count count(
      Contenders field, ContestDefinition contest, Figures figures, List<ContestResult> before) {
    if (field.isStopped(contest)) {
      return new Count.Over(notHeld(contest), null, Map.of());
    }
    List<PassedOver> passed = new PassingOver(field, before).in(contest);
    Set<String> gone = passed.stream().map(PassedOver::key).collect(Collectors.toSet());
    List<PaperCandidate> standing =
        field.candidates(contest).stream()
            .filter(candidate -> !gone.contains(candidate.key()))
            .toList();
    return field.paper(contest).isEmpty() || standing.isEmpty()
        ? new Count.Over(unopposed(field, contest, figures, passed, standing), null, Map.of())
        : count(field, contest, figures, passed, gone);
  }

  private static ContestResult notHeld(ContestDefinition contest) {
    return new ContestResult(
        contest.id().slug(),
        contest.name(),
        contest.seats(),
        Outcome.NOT_HELD,
        null,
        null,
        null,
        List.of(),
        List.of(),
        0);
  }

  private static ContestResult unopposed(
      Contenders field,
      ContestDefinition contest,
      Figures figures,
      List<PassedOver> passed,
      List<PaperCandidate> standing) {
    return new ContestResult(
        contest.id().slug(),
        contest.name(),
        contest.seats(),
        standing.isEmpty() ? Outcome.NOBODY_STOOD : Outcome.UNOPPOSED,
        null,
        null,
        figures.papers().get(contest.id().slug()),
        passed,
        standing.stream()
            .map(candidate -> field.person(contest, candidate.key(), candidate.name()))
            .toList(),
        0);
  }

  private Count count(
      Contenders field,
      ContestDefinition contest,
      Figures figures,
      List<PassedOver> passed,
      Set<String> gone) {
    field.requireSameKind(contest);
    CountPlan plan = CountPlan.of(contest);
    PaperCandidates candidates = field.numbered(contest);
    List<BallotFile> files = opened.files(plan, candidates, candidates.numbers(gone));
    List<Lot> drawn = lots.of(contest.id());
    return switch (plan.count(files, new RecordedLots(drawn))) {
      case CountResult.LotNeeded needed -> new Count.Waiting(needed);
      case Counted(CountRecord record) ->
          new Count.Over(
              new ContestResult(
                  contest.id().slug(),
                  contest.name(),
                  contest.seats(),
                  contest.isQuestion() ? Answered.outcome(record) : Outcome.COUNTED,
                  plan.rule(),
                  plan.command(!record.lots().isEmpty()),
                  figures.papers().get(contest.id().slug()),
                  passed,
                  elected(field, contest, candidates, record),
                  record.lots().size(),
                  answered(field, contest, record)),
              Sheets.of(record, files.getFirst().name()),
              TranslatedSheets.of(record));
    };
  }

  /// With the text that stood on the papers, whatever the definition says since.
  private static @Nullable Answered answered(
      Contenders field, ContestDefinition contest, CountRecord record) {
    return field
        .paper(contest)
        .map(BallotPaper::question)
        .map(text -> Answered.of(text, record))
        .orElse(null);
  }

  private static List<Person> elected(
      Contenders field, ContestDefinition contest, PaperCandidates candidates, CountRecord record) {
    if (contest.isQuestion()) {
      return List.of();
    }
    return record.winners().stream()
        .map(candidates::entry)
        .filter(entry -> !entry.reopen())
        .map(entry -> field.person(contest, entry.key(), entry.name()))
        .toList();
  }
}
