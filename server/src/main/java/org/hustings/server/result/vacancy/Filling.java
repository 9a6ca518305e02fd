package org.hustings.server.result.vacancy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import org.hustings.ballotbox.counting.CountPlan;
import org.hustings.ballotbox.counting.PaperCandidates;
import org.hustings.ballotbox.counting.Sheets;
import org.hustings.ballotbox.declaration.ContestResult;
import org.hustings.count.Candidate;
import org.hustings.count.CannotCount;
import org.hustings.count.CountResult;
import org.hustings.count.CountResult.Counted;
import org.hustings.count.Lot;
import org.hustings.count.Lots;
import org.hustings.count.file.BallotFile;
import org.hustings.count.lots.RecordedLots;
import org.hustings.count.lots.SeededLots;
import org.hustings.count.record.CountRecord;
import org.hustings.count.rules.Rules;
import org.hustings.count.sheet.HtmlSheet;
import org.hustings.count.vacancy.CasualVacancy;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.VacancyRule;
import org.hustings.server.election.stop.Stops;
import org.hustings.server.platform.EnglishSite;
import org.hustings.server.result.closing.BallotFiles;
import org.hustings.server.result.closing.LotRows;
import org.hustings.server.result.closing.LotSeed;
import org.hustings.server.result.closing.LotSeeds;
import org.hustings.server.result.closing.Outcomes;
import org.hustings.words.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds who fills an empty seat. The election is counted again first, and must come to the sheet
/// that was declared.
@Component
public class Filling {
  private final BallotFiles ballots;
  private final Outcomes outcomes;
  private final LotRows lots;
  private final LotSeeds seeds;
  private final Stops stops;

  Filling(BallotFiles ballots, Outcomes outcomes, LotRows lots, LotSeeds seeds, Stops stops) {
    this.ballots = ballots;
    this.outcomes = outcomes;
    this.lots = lots;
    this.seeds = seeds;
    this.stops = stops;
  }

  /// What came of it.
  public sealed interface Found {
    /// Somebody fills it, or nobody can.
    ///
    /// @param name null if the seat stays empty
    /// @param recount null where there was none
    record Filled(@Nullable String name, @Nullable CountRecord recount) implements Found {
      /// The sheet of the recount, as an HTML fragment; empty where there was none.
      public String sheet() {
        return recount == null ? "" : HtmlSheet.fragment(recount);
      }
    }

    /// A lot must be drawn first.
    record Waiting(CountResult.LotNeeded needed) implements Found {}

    /// What was declared does not hold any more: nobody has a seat by it.
    record NotHeld(Message why) implements Found {}
  }

  /// Finds who fills the seat by the rule that the definition states.
  ///
  /// @throws CannotCount if it cannot be filled from the ballots, in words for the returning
  ///   officer
  public Found find(ContestDefinition contest, Vacancy vacancy) {
    return stops
        .refusal(contest.id())
        .<Found>map(Found.NotHeld::new)
        .orElseGet(() -> fromBallots(contest, vacancy));
  }

  private Found fromBallots(ContestDefinition contest, Vacancy vacancy) {
    ContestResult declared = outcomes.find(contest.id()).orElseThrow();
    if (!declared.wasCounted()) {
      throw new CannotCount(EnglishSite.say(Message.of("closing-staff.vacancy.no-ballots")));
    }
    CountPlan plan = CountPlan.of(contest);
    PaperCandidates candidates = ballots.candidates(contest.id());
    CountRecord record = election(plan, contest, declared);
    int left = number(candidates, vacancy.leftKey());
    Set<Integer> unavailable = new HashSet<>(candidates.numbers(Set.copyOf(vacancy.unavailable())));
    unavailable.removeAll(record.contest().withdrawn());
    CasualVacancy empty = new CasualVacancy(record, left, unavailable);
    VacancyRule way = contest.vacancy();
    if (way == null) {
      throw new CannotCount(EnglishSite.say(Message.of("closing-staff.vacancy.no-rule")));
    }
    return switch (way) {
      case RUNNER_UP -> new Found.Filled(empty.runnerUp().map(Candidate::name).orElse(null), null);
      case RECOUNT -> recount(plan, contest, vacancy, empty);
      case BY_ELECTION ->
          throw new CannotCount(EnglishSite.say(Message.of("closing-staff.vacancy.by-election")));
    };
  }

  private static int number(PaperCandidates candidates, String key) {
    return candidates.numbers(Set.of(key)).stream().findFirst().orElseThrow();
  }

  private CountRecord election(CountPlan plan, ContestDefinition contest, ContestResult declared) {
    List<BallotFile> files = ballots.of(contest.id(), declared);
    CountResult result = plan.count(files, new RecordedLots(lots.of(contest.id())));
    String kept = outcomes.sheets(contest.id()).map(Sheets::json).orElse("");
    if (!(result instanceof Counted(CountRecord record))
        || !Sheets.of(record, files.getFirst().name()).json().equals(kept)) {
      throw new CannotCount(EnglishSite.say(Message.of("closing-staff.vacancy.other-sheet")));
    }
    return record;
  }

  private Found recount(
      CountPlan plan, ContestDefinition contest, Vacancy vacancy, CasualVacancy empty) {
    Lots drawn = new RecordedLots(all(contest, vacancy)).or(fromSeed(contest));
    CountResult result =
        plan.colleges().isEmpty()
            ? Rules.named(plan.rule()).orElseThrow().count(empty.recountKeepingSitting(), drawn)
            : plan.count(without(contest, empty), drawn);
    return switch (result) {
      case CountResult.LotNeeded needed -> new Found.Waiting(needed);
      case Counted(CountRecord record) -> new Found.Filled(newcomer(record, empty), record);
    };
  }

  /// What no recorded lot decides, the announced seed does once it is known.
  private Lots fromSeed(ContestDefinition contest) {
    List<Candidate> candidates = ballots.candidates(contest.id()).numbered();
    return seeds
        .find(contest.id().election())
        .map(LotSeed::value)
        .<Lots>map(value -> new SeededLots(value, candidates))
        .orElse((_, _, _) -> OptionalInt.empty());
  }

  /// A tie that the election's lots decided is decided the same way.
  private List<Lot> all(ContestDefinition contest, Vacancy vacancy) {
    List<Lot> all = new ArrayList<>(lots.of(contest.id(), vacancy.id()));
    all.addAll(lots.of(contest.id()));
    return all;
  }

  private List<BallotFile> without(ContestDefinition contest, CasualVacancy empty) {
    ContestResult declared = outcomes.find(contest.id()).orElseThrow();
    return ballots.of(contest.id(), declared).stream()
        .map(file ->
            new BallotFile(
                file.name(),
                file.title(),
                file.seats(),
                file.candidates(),
                empty.recount().withdrawn(),
                file.ties(),
                file.rankings(),
                file.invalid(),
                file.repairs()))
        .toList();
  }

  private static @Nullable String newcomer(CountRecord record, CasualVacancy empty) {
    return record.winners().stream()
        .filter(number -> !empty.election().winners().contains(number))
        .map(record.contest()::candidate)
        .map(Candidate::name)
        .filter(name -> !Objects.equals(name, PaperCandidates.REOPEN))
        .findFirst()
        .orElse(null);
  }
}
