package org.hustings.count.av;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hustings.count.Candidate;
import org.hustings.count.CannotCount;
import org.hustings.count.Contest;
import org.hustings.count.CountResult;
import org.hustings.count.Lots;
import org.hustings.count.RuleDescription;
import org.hustings.count.Scope;
import org.hustings.count.Scope.Method;
import org.hustings.count.Scope.Seats;
import org.hustings.count.lots.DrawnLots;
import org.hustings.count.record.Ballots;
import org.hustings.count.record.CountRecord;
import org.hustings.count.record.Decision;
import org.hustings.count.record.QuotaBasis;
import org.hustings.count.record.Recorder;

/// One seat filled by several sections, each with a fixed share of the whole, such as 50% members
/// and 50% affiliates. Within a section votes count by their number; a section keeps its share
/// while its papers run out. Votes in the record are per cent of the college, and every stage notes
/// what each section gave.
///
/// @param sections at least one
/// @param rule by which the shares elect
public record ElectoralCollege(List<Section> sections, SingleWinner rule) {
  private static final int DECIMALS = 5;
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  /// How shares elect.
  public enum SingleWinner {
    /// The lowest is excluded until someone has more than half.
    ALTERNATIVE_VOTE,
    /// The highest share of the first preferences is elected.
    FIRST_PAST_THE_POST
  }

  /// @throws CannotCount if the sections do not fit together
  public ElectoralCollege {
    sections = List.copyOf(sections);
    BigDecimal sum =
        sections.stream().map(Section::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.compareTo(WHOLE) != 0 || sections.stream().anyMatch(s -> s.weight().signum() <= 0)) {
      throw new CannotCount(
          "the sections' weights must each be above 0% and add up to 100%, not "
              + sections.stream()
                  .map(s -> s.name() + " " + s.weight().toPlainString() + "%")
                  .collect(Collectors.joining(", ")));
    }
    Contest first = sections.getFirst().contest();
    for (Section section : sections) {
      check(section, first);
    }
  }

  private static void check(Section section, Contest first) {
    Contest contest = section.contest();
    if (contest.seats() != 1) {
      throw new CannotCount(
          "an electoral college fills one seat, but section %s has %d"
              .formatted(section.name(), contest.seats()));
    }
    if (!names(contest).equals(names(first)) || !contest.withdrawn().equals(first.withdrawn())) {
      throw new CannotCount(
          "section %s has the candidates %s where the first section has %s: give every section the same, in the same order"
              .formatted(section.name(), names(contest), names(first)));
    }
    if (contest.standing().isEmpty()) {
      throw new CannotCount("every candidate is withdrawn: nobody can be elected");
    }
  }

  private static List<String> names(Contest contest) {
    return contest.candidates().stream().map(Candidate::name).toList();
  }

  /// Counts all sections together.
  public CountResult count(Lots lots) {
    return DrawnLots.count(lots, this::record);
  }

  private CountRecord record(DrawnLots lots) {
    Contest contest = sections.getFirst().contest();
    Poll poll = Poll.of(sections);
    AvCount count = new AvCount(contest, poll, DECIMALS, WHOLE, lots);
    Recorder recorder =
        switch (rule) {
          case ALTERNATIVE_VOTE -> count.untilMajority(this::noteSections);
          case FIRST_PAST_THE_POST -> count.highest(this::noteSections);
        };
    long valid = poll.usable();
    long ranked = sections.stream().mapToLong(s -> s.contest().rankings().total()).sum();
    long invalid = sections.stream().mapToLong(s -> s.contest().invalid()).sum();
    return recorder.finish(
        description(), contest, Ballots.ranked(invalid, ranked, valid), quota(), lots.all());
  }

  private QuotaBasis quota() {
    return rule == SingleWinner.ALTERNATIVE_VOTE
        ? new QuotaBasis.MoreThanHalfOfShares()
        : new QuotaBasis.None();
  }

  private void noteSections(Poll poll, Recorder recorder, List<Integer> continuing) {
    for (int s = 0; s < sections.size(); s++) {
      int section = s;
      List<Decision.SectionShares.Share> shares =
          continuing.stream()
              .map(c -> new Decision.SectionShares.Share(c, poll.inSection(section, c, DECIMALS)))
              .toList();
      Section named = sections.get(s);
      recorder.decide(new Decision.SectionShares(named.name(), named.weight(), shares));
    }
  }

  private RuleDescription description() {
    boolean av = rule == SingleWinner.ALTERNATIVE_VOTE;
    String weights =
        IntStream.range(0, sections.size())
            .mapToObj(i -> sections.get(i).weight().toPlainString() + "%")
            .collect(Collectors.joining(" : "));
    return new RuleDescription(
        av ? "electoral-college-av" : "electoral-college-fptp",
        "Electoral college %s by %s"
            .formatted(weights, av ? "the alternative vote" : "first past the post"),
        "votes of each section as a share of its continuing votes, times the section's weight",
        "1.0",
        DECIMALS,
        "exact shares, shown in per cent cut to 5 decimals",
        "the most recent stage at which the shares differed; then lot",
        "worked examples",
        "",
        new Scope(
            av ? Method.TRANSFERABLE_VOTE : Method.HIGHEST_VOTES, Seats.ONE, false, false, true));
  }
}
