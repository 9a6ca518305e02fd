package org.hustings.count.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hustings.count.Candidate;
import org.hustings.count.CannotCount;
import org.hustings.count.Contest;
import org.hustings.count.CountResult;
import org.hustings.count.CountResult.Counted;
import org.hustings.count.CountRule;
import org.hustings.count.Lots;
import org.hustings.count.RuleDescription;
import org.hustings.count.record.CountRecord;
import org.hustings.count.record.Decision;
import org.hustings.count.record.Elected;
import org.hustings.count.record.Stage;
import org.hustings.count.record.StageEvent;
import org.hustings.count.record.Status;
import org.hustings.count.record.Tally;

/// Re-open nominations (RON) as an option on any rule. RON is a candidate like others: papers are
/// transferred to and from it, and its exclusion means nothing further. Only its election differs.
///
/// @param rule by which it is counted
/// @param meaning what RON's election means
public record ReopenNominations(CountRule rule, Meaning meaning) implements CountRule {
  private static final Set<String> NAMES =
      Set.of("ron", "re-open nominations", "reopen nominations", "re-open nominations (ron)");

  /// What RON's election means.
  public enum Meaning {
    /// Its seat and every seat not filled before it stay empty: the count ends there.
    ALL_SEATS_LEFT,
    /// Its seat stays empty; the others are filled.
    ONE_SEAT
  }

  @Override
  public RuleDescription description() {
    RuleDescription of = rule.description();
    boolean all = meaning == Meaning.ALL_SEATS_LEFT;
    return of.as(
        of.name() + (all ? "+ron" : "+ron-one-seat"),
        of.title() + ", with re-open nominations",
        all
            ? "; the election of RON leaves every seat not filled before it empty"
            : "; the election of RON leaves one seat empty");
  }

  @Override
  public CountResult count(Contest contest, Lots lots) {
    int ron = ron(contest);
    CountResult result = rule.count(contest, lots);
    return result instanceof Counted counted
        ? new Counted(reopened(counted.record(), ron))
        : result;
  }

  private static int ron(Contest contest) {
    return contest.standing().stream()
        .filter(c -> NAMES.contains(c.name().strip().toLowerCase(Locale.ROOT)))
        .mapToInt(Candidate::number)
        .findFirst()
        .orElseThrow(() ->
            new CannotCount(
                "nobody on the ballot paper is called RON or Re-open nominations: name that candidate so, or count without +ron"));
  }

  private CountRecord reopened(CountRecord record, int ron) {
    Optional<Elected> election =
        record.elected().stream().filter(e -> e.candidate() == ron).findFirst();
    if (election.isEmpty()) {
      return with(record, record.stages(), record.elected(), 0);
    }
    int at = record.elected().indexOf(election.get());
    boolean all = meaning == Meaning.ALL_SEATS_LEFT;
    List<Elected> elected =
        new ArrayList<>(all ? record.elected().subList(0, at) : record.elected());
    elected.remove(election.get());
    int empty = all ? record.contest().seats() - at : 1;
    List<Stage> stages = new ArrayList<>();
    for (Stage stage : record.stages()) {
      if (all && stage.number() > election.get().stage()) {
        break;
      }
      stages.add(with(stage, elected, election.get(), empty));
    }
    return with(record, stages, elected, empty);
  }

  private CountRecord with(
      CountRecord record, List<Stage> stages, List<Elected> elected, int emptySeats) {
    return new CountRecord(
        description(),
        record.contest(),
        record.ballots(),
        record.quota(),
        stages,
        elected,
        emptySeats,
        record.lots().stream().filter(lot -> lot.stage() <= stages.size()).toList(),
        emptySeats > 0 ? Optional.empty() : record.margin());
  }

  private Stage with(Stage stage, List<Elected> elected, Elected ron, int emptySeats) {
    List<StageEvent> events = new ArrayList<>();
    boolean over = false;
    for (StageEvent event : stage.events()) {
      if (event.equals(ron)) {
        events.add(new Decision.NominationsReopened(ron.candidate(), emptySeats, ron.ground()));
        over = meaning == Meaning.ALL_SEATS_LEFT;
      } else if (!over || event instanceof StageEvent.Excluded) {
        events.add(event);
      }
    }
    List<Integer> numbers = elected.stream().map(Elected::candidate).toList();
    return new Stage(
        stage.number(),
        stage.action(),
        stage.quota(),
        stage.tallies().stream().map(tally -> with(tally, numbers, ron.candidate())).toList(),
        stage.nonTransferable(),
        stage.nonTransferablePapers(),
        stage.lostByRounding(),
        events,
        stage.transfers());
  }

  /// RON's seat stays empty, and whoever would have been elected at the same stage after RON is
  /// not.
  private static Tally with(Tally tally, List<Integer> elected, int ron) {
    boolean undone = tally.status() == Status.ELECTED && !elected.contains(tally.candidate());
    if (!undone) {
      return tally;
    }
    return new Tally(
        tally.candidate(),
        tally.candidate() == ron ? Status.REOPENED : Status.CONTINUING,
        tally.papers(),
        tally.votes(),
        tally.change(),
        tally.keepValue());
  }
}
