package org.hustings.server.election.template;

import static org.hustings.definition.CountMethod.*;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hustings.count.rules.Rules;
import org.hustings.definition.Ballot;
import org.hustings.definition.BallotLanguages;
import org.hustings.definition.CandidateOrder;
import org.hustings.definition.Channel;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ContestId;
import org.hustings.definition.CountMethod;
import org.hustings.definition.Counting;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.Limit;
import org.hustings.definition.Nominators;
import org.hustings.definition.Question;
import org.hustings.definition.SupersededPaper;
import org.hustings.definition.VacancyRule;
import org.hustings.definition.eligibility.Eligibility;
import org.hustings.definition.eligibility.JoinedBy;
import org.hustings.definition.threshold.Bodies;
import org.hustings.definition.threshold.Members;
import org.hustings.definition.threshold.Threshold;
import org.hustings.definition.timetable.ActKind;
import org.hustings.definition.timetable.Due;
import org.hustings.definition.timetable.Timetable;
import org.hustings.definition.vocabulary.BodyKind;
import org.hustings.definition.vocabulary.Vocabulary;

/// A kind of election that organisations hold often, complete but for their own names: nothing that
/// a later step needs is left open. What each proposes, and why, stands in `docs/templates.md`.
public enum Template {
  /// A committee elected together, so that it is as mixed as its voters.
  COMMITTEE("committee", false, 2),
  /// Officers of one post each.
  OFFICERS("officers", false, 2),
  /// As many crosses as places.
  BLOCK("block-vote", false, 2),
  /// Bodies nominate at their meetings, members elect.
  BRANCHES("branch-nominations", true, 2),
  /// The same in a large organisation: more bodies must agree, one of them the candidate's own.
  NATIONAL("national-executive", true, 5),
  /// A question to all members, answered by Yes or No.
  QUESTION("question", false, 0);

  private static final Duration GRACE = Duration.ofMinutes(15);
  private static final int STATEMENT = 2_000;

  private final String key;
  private final boolean byBodies;
  private final int needed;

  Template(String key, boolean byBodies, int needed) {
    this.key = key;
    this.byBodies = byBodies;
    this.needed = needed;
  }

  /// As the form writes it.
  public String key() {
    return key;
  }

  /// Whether bodies of one kind nominate; otherwise members do.
  public boolean isByBodies() {
    return byBodies;
  }

  /// The whole election as it is proposed.
  ///
  /// @throws IllegalArgumentException if bodies nominate and the wishes name no kind of them
  public ElectionDefinition election(Wishes wishes) {
    Sending sending = wishes.sending();
    Timetable timetable = timetable(wishes);
    return new ElectionDefinition(
        wishes.id(),
        wishes.title(),
        wishes.organisation(),
        null,
        wishes.enquiries(),
        new Vocabulary(byBodies ? List.of(bodies(wishes)) : List.of(), List.of()),
        timetable,
        new Eligibility(
            List.of(new JoinedBy(Due.with(timetable.act(ActKind.FREEZE_DATE).orElseThrow())))),
        new Ballot(
            sending.channels(),
            sending.dispatch(),
            asks() ? null : CandidateOrder.LOT,
            sending.channels().contains(Channel.ONLINE) ? GRACE : null,
            false,
            true,
            SupersededPaper.SET_ASIDE,
            false,
            BallotLanguages.AS_WISHED),
        asks() ? null : STATEMENT,
        contests(wishes),
        this == OFFICERS && wishes.contests().size() > 1,
        null);
  }

  private Lengths lengths() {
    return switch (this) {
      case COMMITTEE, OFFICERS, BLOCK -> new Lengths(21, 3, 7, 14);
      case BRANCHES -> new Lengths(42, 7, 7, 21);
      case NATIONAL -> new Lengths(77, 7, 14, 24);
      case QUESTION -> new Lengths(0, 0, 7, 14);
    };
  }

  private Timetable timetable(Wishes wishes) {
    return asks()
        ? UsualDates.ofQuestion(
            wishes.first(), wishes.zone(), lengths(), wishes.sending().channels())
        : UsualDates.of(wishes.first(), wishes.zone(), lengths(), wishes.sending().channels());
  }

  /// Whether it puts questions, so that nobody stands.
  public boolean asks() {
    return this == QUESTION;
  }

  private List<ContestDefinition> contests(Wishes wishes) {
    Set<String> taken = new HashSet<>();
    return wishes.contests().stream()
        .map(seats -> contest(wishes, seats, ContestNames.free(seats.name(), taken)))
        .toList();
  }

  private ContestDefinition contest(Wishes wishes, Seats seats, String slug) {
    if (asks()) {
      return ContestDefinition.asking(
          new ContestId(wishes.id(), slug),
          seats.name(),
          new Question(seats.asked(), Question.YES_OR_NO),
          null,
          counting(CountMethod.QUESTION, Rules.YES_NO));
    }
    return new ContestDefinition(
        new ContestId(wishes.id(), slug),
        seats.name(),
        seats.seats(),
        Eligibility.ANYONE,
        List.of(nominators(wishes, seats.seats())),
        threshold(wishes),
        null,
        null,
        counting(seats.seats()),
        isPreferential() && seats.seats() > 1 ? VacancyRule.RECOUNT : VacancyRule.BY_ELECTION);
  }

  private Nominators nominators(Wishes wishes, int limit) {
    return byBodies
        ? new Nominators.OfKind(bodies(wishes).key(), new Limit.UpTo(limit))
        : new Nominators.OfMembers(null, new Limit.UpTo(limit), true);
  }

  private Threshold threshold(Wishes wishes) {
    return byBodies
        ? new Bodies(needed, List.of(bodies(wishes).key()), false, this == NATIONAL)
        : new Members(needed);
  }

  private boolean isPreferential() {
    return this != BLOCK;
  }

  /// One place is filled by the alternative vote, which is what a transferable vote comes to there.
  private Counting counting(int seats) {
    if (this == BLOCK) {
      CountMethod crosses = seats == 1 ? FIRST_PAST_THE_POST : BLOCK_VOTE;
      return counting(crosses, seats == 1 ? Rules.FIRST_PAST_THE_POST : Rules.BLOCK_VOTE);
    }
    return seats == 1 ? counting(ALTERNATIVE_VOTE, Rules.AV) : counting(STV, Rules.SCOTTISH);
  }

  private static Counting counting(CountMethod method, Rules rule) {
    return new Counting(method, rule.description().name(), null, List.of(), List.of(), false);
  }

  private static BodyKind bodies(Wishes wishes) {
    if (wishes.bodies() == null) {
      throw new IllegalArgumentException("bodies nominate by this template, and none are named");
    }
    return wishes.bodies();
  }
}
