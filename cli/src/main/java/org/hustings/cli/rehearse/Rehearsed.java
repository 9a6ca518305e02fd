package org.hustings.cli.rehearse;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.hustings.definition.Ballot;
import org.hustings.definition.CandidateOrder;
import org.hustings.definition.Channel;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.CountMethod;
import org.hustings.definition.Counting;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.Nominators;
import org.hustings.definition.eligibility.Eligibility;
import org.hustings.definition.threshold.Bodies;
import org.hustings.definition.threshold.Threshold;
import org.hustings.definition.timetable.Act;
import org.hustings.definition.timetable.ActKind;
import org.hustings.definition.timetable.Moment;
import org.hustings.definition.vocabulary.BodyKind;
import org.hustings.definition.vocabulary.Vocabulary;

/// The definition that is rehearsed: as the file has it, and where the file states nothing that an
/// election cannot do without, the simplest there is.
///
/// @param assumptions what the rehearsal adds to the file, a sentence each
record Rehearsed(ElectionDefinition definition, List<String> assumptions) {
  private static final String RULE = "scottish";
  private static final BodyKind BRANCH = new BodyKind("branch", "branch", "branches");

  static Rehearsed of(ElectionDefinition stated) {
    List<String> assumptions = new ArrayList<>();
    ElectionDefinition dated = stated.withActs(acts(stated, assumptions));
    ElectionDefinition whole =
        new ElectionDefinition(
            dated.id(),
            dated.title(),
            dated.organisation(),
            dated.body(),
            dated.enquiries() == null ? "elections@rehearsal.example" : dated.enquiries(),
            vocabulary(dated.vocabulary()),
            dated.timetable(),
            dated.voters() == null ? Eligibility.ANYONE : dated.voters(),
            ballot(dated.ballot(), assumptions),
            dated.statementLimit(),
            dated.contests(),
            dated.oneSeatEach(),
            dated.leastBallots());
    if (stated.voters() == null) {
      assumptions.add("Who may vote is not stated for the whole election: nothing is asked.");
    }
    for (ContestDefinition contest : stated.contests()) {
      whole = whole.withContest(contest(contest, whole.vocabulary(), assumptions));
    }
    return new Rehearsed(whole, List.copyOf(assumptions));
  }

  private static Vocabulary vocabulary(Vocabulary stated) {
    return stated.kinds().isEmpty() ? new Vocabulary(List.of(BRANCH), stated.sections()) : stated;
  }

  private static Ballot ballot(Ballot stated, List<String> assumptions) {
    if (stated.channels().isEmpty()) {
      assumptions.add("The channels are not stated: online and by post.");
    }
    if (stated.order() == null) {
      assumptions.add("The order on the ballot paper is not stated: alphabetical.");
    }
    return new Ballot(
        stated.channels().isEmpty() ? List.of(Channel.ONLINE, Channel.POST) : stated.channels(),
        stated.dispatch(),
        stated.order() == null ? CandidateOrder.ALPHABETICAL : stated.order(),
        stated.grace(),
        stated.replacement(),
        stated.blank());
  }

  private static ContestDefinition contest(
      ContestDefinition stated, Vocabulary vocabulary, List<String> assumptions) {
    List<Nominators> nominators = stated.nominators();
    if (nominators.isEmpty()) {
      BodyKind kind = vocabulary.kinds().getFirst();
      nominators = List.of(new Nominators.OfKind(kind.key(), null));
      assumptions.add(stated.name() + ": who may nominate is not stated: " + kind.many() + ".");
    }
    Threshold threshold = stated.threshold();
    if (threshold == null && nominators.stream().anyMatch(Nominators.OfKind.class::isInstance)) {
      String kind =
          nominators.stream()
              .filter(Nominators.OfKind.class::isInstance)
              .map(nominator -> ((Nominators.OfKind) nominator).kind())
              .findFirst()
              .orElseThrow();
      threshold = new Bodies(1, List.of(kind), false, false);
      assumptions.add(stated.name() + ": the threshold is not stated: one nomination.");
    }
    return new ContestDefinition(
        stated.id(),
        stated.name(),
        stated.seats(),
        stated.candidates(),
        nominators,
        threshold,
        stated.voters(),
        stated.order(),
        counting(stated, assumptions),
        stated.vacancy());
  }

  private static Counting counting(ContestDefinition stated, List<String> assumptions) {
    Counting counting = stated.counting();
    if (counting == null) {
      assumptions.add(stated.name() + ": the count is not stated: STV by the Scottish rule.");
      return new Counting(CountMethod.STV, RULE, null, List.of(), List.of(), false);
    }
    if (counting.rule() != null || !counting.method().isPreferential()) {
      return counting;
    }
    assumptions.add(stated.name() + ": the exact count rule is not stated: Scottish.");
    return new Counting(
        counting.method(),
        RULE,
        counting.votes(),
        counting.constraints(),
        counting.colleges(),
        counting.reopenNominations());
  }

  private static List<Act> acts(ElectionDefinition stated, List<String> assumptions) {
    List<Act> acts = new ArrayList<>(stated.timetable().acts());
    LocalDate opens = day(stated, ActKind.NOMINATIONS_OPEN, LocalDate.of(2021, 3, 1));
    LocalDate closes = day(stated, ActKind.NOMINATIONS_CLOSE, opens.plusDays(30));
    LocalDate declared = day(stated, ActKind.DECLARATION, closes.plusDays(60));
    LocalDate dispatched = closes.plusDays(ChronoUnit.DAYS.between(closes, declared) / 2);
    assume(stated, ActKind.NOMINATIONS_OPEN, new Moment.Day(opens), acts, assumptions);
    assume(stated, ActKind.NOMINATIONS_CLOSE, noon(closes), acts, assumptions);
    assume(stated, ActKind.DISPATCH_BEGINS, new Moment.Day(dispatched), acts, assumptions);
    assume(stated, ActKind.BALLOT_CLOSES, noon(declared.minusDays(1)), acts, assumptions);
    return acts;
  }

  private static LocalDate day(ElectionDefinition stated, ActKind kind, LocalDate otherwise) {
    return stated.timetable().act(kind).map(act -> act.at().date()).orElse(otherwise);
  }

  private static Moment noon(LocalDate day) {
    return new Moment.Minute(day.atTime(LocalTime.NOON));
  }

  private static void assume(
      ElectionDefinition stated,
      ActKind kind,
      Moment at,
      List<Act> acts,
      List<String> assumptions) {
    if (stated.timetable().act(kind).isEmpty()) {
      acts.add(Act.of(kind, at));
      assumptions.add("%s is not stated: %s.".formatted(kind.words(), at.words()));
    }
  }
}
