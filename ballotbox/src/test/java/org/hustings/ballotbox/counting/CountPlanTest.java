package org.hustings.ballotbox.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.hustings.count.CannotCount;
import org.hustings.count.CountResult.Counted;
import org.hustings.count.CountResult.LotNeeded;
import org.hustings.count.Lots;
import org.hustings.count.file.BallotFile;
import org.hustings.count.lots.SeededLots;
import org.hustings.count.record.CountRecord;
import org.hustings.definition.ContestDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CountPlanTest {
  private static Stream<ContestDefinition> kinds() {
    return Stream.of(
        Kinds.contest(3, "method: stv", "rule: ers97"),
        Kinds.contest(3, "method: stv", "rule: scottish"),
        Kinds.contest(3, "method: stv", "rule: reference-meek"),
        Kinds.contest(1, "method: alternative-vote", "rule: av"),
        Kinds.contest(4, "method: block-vote"),
        Kinds.contest(4, "method: limited-vote", "votes: 2"),
        Kinds.contest(1, "method: first-past-the-post"));
  }

  private static CountRecord count(
      CountPlan plan, PaperCandidates candidates, BallotFile... files) {
    SeededLots lots = new SeededLots("a text that everybody knows", candidates.numbered());
    return ((Counted) plan.count(List.of(files), lots)).record();
  }

  private static BallotFile gathered(
      CountPlan plan, PaperCandidates candidates, List<List<String>> papers) {
    Gathering gathering = new Gathering(plan, candidates);
    papers.forEach(paper -> gathering.add(null, paper));
    return gathering.files().getFirst();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void a_contest_of_this_kind_is_counted_to_as_many_elected_as_seats(ContestDefinition contest) {
    CountPlan plan = CountPlan.of(contest);
    PaperCandidates candidates = Kinds.candidates(8, "women");
    int most = plan.rule().equals("limited-vote-2") ? 2 : contest.seats();
    BallotFile file =
        gathered(plan, candidates, Kinds.papers(candidates, 500, plan.crosses() ? most : 8, 7));
    CountRecord record = count(plan, candidates, file);
    assertThat(record.winners()).hasSize(contest.seats());
    assertThat(record.ballots().valid()).isEqualTo(500);
    assertThat(record.ballots().invalid()).isZero();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void the_order_in_which_papers_are_opened_leaves_no_trace(ContestDefinition contest) {
    CountPlan plan = CountPlan.of(contest);
    PaperCandidates candidates = Kinds.candidates(6, "women");
    List<List<String>> papers = Kinds.papers(candidates, 200, 1, 11);
    List<List<String>> shuffled = new ArrayList<>(papers);
    Collections.shuffle(shuffled, new Random(3));
    assertThat(BallotText.write(gathered(plan, candidates, shuffled)))
        .isEqualTo(BallotText.write(gathered(plan, candidates, papers)));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void a_ballot_file_read_again_gives_the_same_sheet(ContestDefinition contest) {
    CountPlan plan = CountPlan.of(contest);
    PaperCandidates candidates = Kinds.candidates(7, "women");
    BallotFile file = gathered(plan, candidates, Kinds.papers(candidates, 300, 1, 5));
    BallotFile again = BallotText.read(file.name(), BallotText.write(file), candidates, Set.of());
    assertThat(Sheets.of(count(plan, candidates, again), file.name()))
        .isEqualTo(Sheets.of(count(plan, candidates, file), file.name()));
  }

  @Test
  void crosses_in_another_order_are_the_same_paper() {
    CountPlan plan = CountPlan.of(Kinds.contest(2, "method: block-vote"));
    PaperCandidates candidates = Kinds.candidates(3, "women");
    BallotFile file = gathered(plan, candidates, List.of(List.of("k2", "k0"), List.of("k0", "k2")));
    assertThat(file.rankings().distinct()).isEqualTo(1);
    assertThat(file.rankings().weight(0)).isEqualTo(2);
  }

  @Test
  void a_constraint_of_the_definition_decides_who_is_elected() {
    String[] count = {
      "method: stv", "rule: ers97", "constraints:", "  - {group: women, at-least: 2}"
    };
    CountPlan plan = CountPlan.of(Kinds.contest(3, count));
    PaperCandidates candidates = Kinds.candidates(6, "women");
    List<List<String>> papers = new ArrayList<>();
    papers.addAll(Collections.nCopies(40, List.of("k0", "k2", "k4")));
    papers.addAll(Collections.nCopies(30, List.of("k2", "k4")));
    papers.addAll(Collections.nCopies(30, List.of("k4")));
    papers.addAll(Collections.nCopies(3, List.of("k1")));
    papers.addAll(Collections.nCopies(2, List.of("k3")));
    papers.add(List.of("k5"));
    CountRecord record = count(plan, candidates, gathered(plan, candidates, papers));
    assertThat(record.winners()).containsExactlyInAnyOrder(1, 2, 4);
    assertThat(plan.command(false))
        .isEqualTo(
            "hustings count --rule ers97 --constraint 'women>=2' --groups groups.csv"
                + " --format json ballots.blt");
  }

  @Test
  void re_open_nominations_is_counted_by_that_name_whatever_the_paper_calls_it() {
    CountPlan plan =
        CountPlan.of(Kinds.contest(2, "method: stv", "rule: ers97", "re-open-nominations: true"));
    PaperCandidates candidates = Kinds.withReopen(Kinds.candidates(3, "women"));
    List<List<String>> papers = new ArrayList<>();
    papers.addAll(Collections.nCopies(60, List.of("ron")));
    papers.addAll(Collections.nCopies(30, List.of("k0", "k1")));
    CountRecord record = count(plan, candidates, gathered(plan, candidates, papers));
    assertThat(plan.rule()).isEqualTo("ers97+ron");
    assertThat(record.winners()).isEmpty();
    assertThat(record.emptySeats()).isEqualTo(2);
    assertThat(record.contest().candidate(4).name()).isEqualTo(PaperCandidates.REOPEN);
  }

  @Test
  void each_section_of_an_electoral_college_has_a_file_of_its_own() {
    String[] count = {
      "method: alternative-vote",
      "rule: av",
      "colleges:",
      "  - {name: Members, percent: 50, voters: []}",
      "  - {name: Affiliates, percent: 50, voters: []}"
    };
    CountPlan plan = CountPlan.of(Kinds.contest(1, count));
    PaperCandidates candidates = Kinds.candidates(3, "women");
    Gathering gathering = new Gathering(plan, candidates);
    for (int paper = 0; paper < 100; paper++) {
      gathering.add("Members", List.of(paper < 60 ? "k0" : "k1"));
    }
    for (int paper = 0; paper < 10; paper++) {
      gathering.add("Affiliates", List.of(paper < 8 ? "k1" : "k0"));
    }
    List<BallotFile> files = gathering.files();
    assertThat(files)
        .extracting(BallotFile::name)
        .containsExactly("ballots-1-members.blt", "ballots-2-affiliates.blt");
    CountRecord record = count(plan, candidates, files.toArray(BallotFile[]::new));
    assertThat(record.winners()).containsExactly(2);
    assertThatThrownBy(() -> gathering.add("Nobody", List.of("k0")))
        .hasMessage("kinds/committee has no college \"Nobody\"");
  }

  @Test
  void whoever_is_passed_over_is_counted_as_if_never_there() {
    CountPlan plan = CountPlan.of(Kinds.contest(1, "method: alternative-vote", "rule: av"));
    PaperCandidates candidates = Kinds.candidates(2, "women");
    BallotFile file = gathered(plan, candidates, Collections.nCopies(9, List.of("k0", "k1")));
    BallotFile without =
        BallotText.read(
            file.name(), BallotText.write(file), candidates, candidates.numbers(Set.of("k0")));
    assertThat(count(plan, candidates, without).winners()).containsExactly(2);
  }

  @Test
  void a_tie_that_no_rule_decides_asks_for_a_lot() {
    CountPlan plan = CountPlan.of(Kinds.contest(1, "method: first-past-the-post"));
    PaperCandidates candidates = Kinds.candidates(2, "women");
    BallotFile file = gathered(plan, candidates, List.of(List.of("k0"), List.of("k1")));
    LotNeeded needed = (LotNeeded) plan.count(List.of(file), Lots.none());
    assertThat(needed.between()).containsExactly(1, 2);
  }

  @Test
  void without_an_exact_rule_nothing_is_counted() {
    assertThatThrownBy(() -> CountPlan.of(Kinds.contest(2, "method: stv")))
        .isInstanceOf(CannotCount.class)
        .hasMessage(
            "Committee: the definition says single transferable vote, but not by which exact rule."
                + " Add a \"rule\", such as \"ers97\", and publish it before the close.");
  }
}
