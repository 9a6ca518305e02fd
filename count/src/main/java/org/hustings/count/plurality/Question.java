package org.hustings.count.plurality;

import static org.hustings.count.plurality.QuestionPoll.NO;
import static org.hustings.count.plurality.QuestionPoll.YES;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hustings.count.Candidate;
import org.hustings.count.Contest;
import org.hustings.count.CountResult;
import org.hustings.count.CountRule;
import org.hustings.count.Lots;
import org.hustings.count.RuleDescription;
import org.hustings.count.Scope;
import org.hustings.count.record.Action;
import org.hustings.count.record.CountRecord;
import org.hustings.count.record.Decision.Needed;
import org.hustings.count.record.Ground;
import org.hustings.count.record.QuotaBasis;
import org.hustings.count.record.Recorder;
import org.hustings.count.record.Status;
import org.hustings.count.record.Tally;

/// A question put to Yes or No. It is carried by more Yes than No and whatever else its rule book
/// asks for; otherwise things stay as they are, so that no lot is needed.
///
/// @param requirements besides more Yes than No; empty for none
public record Question(RuleDescription description, List<Requirement> requirements)
    implements CountRule {
  private static final RuleDescription YES_NO =
      new RuleDescription(
          "yes-no",
          "Yes or no",
          "one X for Yes or for No; carried by more Yes than No",
          "1.0",
          0,
          "whole votes",
          "as many of each is No",
          "worked examples",
          "",
          Scope.QUESTION);

  private static final Set<String> ABSTENTIONS =
      Set.of("abstain", "abstention", "abstentions", "abstained", "ymatal");

  public Question {
    requirements = List.copyOf(requirements);
  }

  /// Whether a third answer of this name abstains; in several languages, with a stroke between.
  public static boolean isAbstention(String answer) {
    return Arrays.stream(answer.split("/", -1))
        .allMatch(word -> ABSTENTIONS.contains(word.strip().toLowerCase(Locale.ROOT)));
  }

  /// More Yes than No.
  public static Question moreYesThanNo() {
    return new Question(YES_NO, List.of());
  }

  /// At least two thirds of those voting Yes or No.
  public static Question twoThirds() {
    return new Question(
        YES_NO.as(
            "two-thirds",
            "Yes or no, by two thirds",
            ", and by Yes from at least 2/3 of those voting Yes or No, as societies' rules have"
                + " it"),
        List.of(Requirement.ofVotes(2, 3)));
  }

  /// At least three quarters of those voting Yes or No.
  public static Question threeQuarters() {
    return new Question(
        YES_NO.as(
            "three-quarters",
            "Yes or no, by three quarters",
            ", and by Yes from at least 3/4 of those voting Yes or No: Companies Act 2006, s."
                + " 283(1) (a special resolution)"),
        List.of(Requirement.ofVotes(3, 4)));
  }

  /// The same question with one requirement more.
  public Question with(Requirement more) {
    List<Requirement> all = new ArrayList<>(requirements);
    all.add(more);
    return new Question(
        description.as(
            description.name() + "+" + more.key(),
            description.title() + ", with " + more.words(),
            "; needs " + more.words()),
        all);
  }

  @Override
  public CountResult count(Contest contest, Lots lots) {
    return new CountResult.Counted(record(QuestionPoll.of(contest)));
  }

  private CountRecord record(QuestionPoll poll) {
    Recorder recorder = new Recorder(BigDecimal.valueOf(poll.votes().all()));
    recorder.act(new Action.AllVotes());
    List<Needed> needed = requirements.stream().map(each -> each.in(poll)).toList();
    needed.forEach(recorder::decide);
    boolean carried = poll.yes() > poll.no() && needed.stream().allMatch(Needed::met);
    int answer = carried ? YES : NO;
    recorder.elect(answer, ground(poll, carried));
    recorder.close(BigDecimal.ZERO, tallies(poll, answer), BigDecimal.ZERO, 0, BigDecimal.ZERO);
    return recorder
        .finish(description, poll.contest(), poll.ballots(), new QuotaBasis.None(), List.of())
        .withoutMargin();
  }

  private static Ground ground(QuestionPoll poll, boolean carried) {
    if (carried) {
      return new Ground.MoreYesThanNo();
    }
    return poll.yes() > poll.no() ? new Ground.NotAllThatIsNeeded() : new Ground.NotMoreYesThanNo();
  }

  private static List<Tally> tallies(QuestionPoll poll, int answer) {
    List<Tally> tallies = new ArrayList<>();
    for (Candidate candidate : poll.contest().candidates()) {
      int c = candidate.number();
      long votes = poll.votes().votes(c);
      BigDecimal sum = BigDecimal.valueOf(votes);
      Status status = c == answer ? Status.ELECTED : Status.CONTINUING;
      tallies.add(new Tally(c, status, votes, sum, sum, Optional.empty()));
    }
    return tallies;
  }
}
