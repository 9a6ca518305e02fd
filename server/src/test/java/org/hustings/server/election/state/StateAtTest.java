package org.hustings.server.election.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.hustings.definition.ContestId;
import org.hustings.definition.timetable.Act;
import org.hustings.definition.timetable.ActKind;
import org.hustings.definition.timetable.Moment;
import org.hustings.definition.timetable.Timetable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class StateAtTest {
  private static final ContestId COMMITTEE = ContestId.of("fenland-2020", "committee");
  private static final ContestId CHAIR = ContestId.of("fenland-2020", "chair");
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final LocalDateTime BEGIN = LocalDateTime.parse("2020-07-01T09:00");

  /// Days after the beginning at which nominations open and close, voting opens and closes, and the
  /// result is expected.
  private static Timetable timetable(int... days) {
    ActKind[] kinds = {
      ActKind.NOMINATIONS_OPEN,
      ActKind.NOMINATIONS_CLOSE,
      ActKind.DISPATCH_BEGINS,
      ActKind.BALLOT_CLOSES,
      ActKind.DECLARATION
    };
    List<Act> acts = new ArrayList<>();
    for (int i = 0; i < kinds.length; i++) {
      acts.add(Act.of(kinds[i], new Moment.Minute(BEGIN.plusDays(days[i]))));
    }
    return new Timetable(LONDON, acts);
  }

  private static Instant day(long days) {
    return BEGIN.plusDays(days).atZone(LONDON).toInstant();
  }

  private static Stage stage(List<Fact> facts, Instant at) {
    return StateAt.of(COMMITTEE, timetable(10, 20, 30, 40, 45), facts, at).stage();
  }

  @Test
  void what_is_open_is_told_with_the_instant_at_which_it_closes() {
    Timetable timetable = timetable(10, 20, 30, 40, 45);
    assertThat(StateAt.of(COMMITTEE, timetable, List.of(), day(10)))
        .isEqualTo(new ContestState.NominationsOpen(day(20)));
    assertThat(StateAt.of(COMMITTEE, timetable, List.of(), day(39)))
        .isEqualTo(new ContestState.VotingOpen(day(40)));
    assertThat(StateAt.of(COMMITTEE, timetable, List.of(), day(40)))
        .isEqualTo(new ContestState.VotingClosed(day(45)));
  }

  @Test
  void what_was_settled_begun_or_declared_holds_from_then_on_and_not_before() {
    List<Fact> facts =
        List.of(
            new Fact.PaperSettled(COMMITTEE, day(25)),
            new Fact.CountBegun(COMMITTEE, day(41)),
            new Fact.ResultDeclared(COMMITTEE, day(42), new Ending.Elected(List.of("Ada Larch"))));
    assertThat(stage(facts, day(24))).isEqualTo(Stage.NOMINATIONS_CLOSED);
    assertThat(stage(facts, day(25))).isEqualTo(Stage.PAPERS_SETTLED);
    assertThat(stage(facts, day(41))).isEqualTo(Stage.COUNTING);
    assertThat(StateAt.of(COMMITTEE, timetable(10, 20, 30, 40, 45), facts, day(42)))
        .isEqualTo(new ContestState.Declared(day(42), new Ending.Elected(List.of("Ada Larch"))));
  }

  @Test
  void a_contest_without_a_vote_is_not_voted_in_while_others_are() {
    List<Fact> facts = List.of(new Fact.FoundUnopposed(CHAIR, day(25), List.of("Bo Larch")));
    assertThat(StateAt.of(CHAIR, timetable(10, 20, 30, 40, 45), facts, day(35)))
        .isEqualTo(new ContestState.Unopposed(day(25), List.of("Bo Larch")));
    assertThat(stage(facts, day(35))).isEqualTo(Stage.VOTING_OPEN);
  }

  /// Whatever the timetable and whenever things happen: from one state to the next there is an
  /// arrow in the table.
  @RepeatedTest(200)
  void a_walk_through_a_random_election_goes_by_the_arrows_of_the_table() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    int[] days = new int[5];
    for (int i = 0; i < days.length; i++) {
      days[i] = (i == 0 ? 0 : days[i - 1]) + 2 + random.nextInt(10);
    }
    List<Fact> facts = facts(days, random);
    Timetable timetable = timetable(days);
    Stage stage = Stage.ANNOUNCED;
    Set<Stage> seen = EnumSet.of(stage);
    for (Instant at = BEGIN.toInstant(ZoneOffset.UTC);
        at.isBefore(day(days[4] + 10L));
        at = at.plus(Duration.ofHours(6))) {
      Stage next = StateAt.of(COMMITTEE, timetable, facts, at).stage();
      assertThat(next == stage || stage.leadsTo(next))
          .as("%s after %s at %s, seed %d", next, stage, at, seed)
          .isTrue();
      stage = next;
      seen.add(stage);
    }
    assertThat(stage.isOver()).as("seed %d", seed).isTrue();
    assertThat(seen).contains(Stage.NOMINATIONS_OPEN, Stage.NOMINATIONS_CLOSED);
  }

  private static List<Fact> facts(int[] days, Random random) {
    if (random.nextInt(4) == 0) {
      return List.of(new Fact.FoundUnopposed(COMMITTEE, day(days[1] + 1L), List.of("Ada Larch")));
    }
    List<Fact> facts = new ArrayList<>();
    if (random.nextBoolean()) {
      facts.add(new Fact.PaperSettled(COMMITTEE, day(days[1] + 1L)));
    }
    long begun = days[3] + 1L + random.nextInt(3);
    facts.add(new Fact.CountBegun(COMMITTEE, day(begun)));
    facts.add(
        new Fact.ResultDeclared(
            COMMITTEE, day(begun + 1), new Ending.Elected(List.of("Ada Larch"))));
    return facts;
  }
}
