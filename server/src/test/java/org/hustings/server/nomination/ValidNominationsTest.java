package org.hustings.server.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.hustings.definition.CandidacyId;
import org.hustings.server.ServerTest;
import org.hustings.server.candidacy.Presentation;
import org.hustings.server.candidacy.Standing;
import org.hustings.server.candidacy.State;
import org.hustings.server.candidacy.Statement;
import org.hustings.server.organisation.unit.Unit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ValidNominationsTest extends ServerTest {
  @Autowired private Fenland fenland;
  @Autowired private Recorder recorder;
  @Autowired private Standing standing;
  @Autowired private Presentation presentation;
  @Autowired private ValidNominations validNominations;
  private int branches;

  @BeforeAll
  void publish() {
    fenland.publish();
  }

  private void nominate(CandidacyId candidate, String... bodies) {
    for (String name : bodies) {
      Unit body = fenland.branch(name + " " + ++branches, null);
      recorder.record(
          Submission.ofBody(Fenland.COMMITTEE, body, Set.of(candidate)),
          Fenland.SECRETARY,
          "the branch's secretary");
    }
  }

  private List<String> names(Instant at) {
    return validNominations.of(Fenland.COMMITTEE, at).orElseThrow().candidates().stream()
        .map(one -> one.name().sorted())
        .toList();
  }

  @Test
  void who_met_the_threshold_and_stands_is_on_the_paper_with_statement_and_bodies() {
    CandidacyId zoe = fenland.candidate("Zoe Alder");
    CandidacyId adam = fenland.candidate("Adam Willow");
    CandidacyId one = fenland.candidate("Only One");
    CandidacyId gone = fenland.candidate("Gone Away");
    presentation.write(zoe, new Statement("Drains first."), Fenland.RETURNING_OFFICER);
    nominate(adam, "Sluice", "Mere");
    nominate(zoe, "Sedge", "Reach");
    nominate(one, "Lode");
    nominate(gone, "Dyke", "Eau");
    Instant before = clock.instant();
    standing.become(gone, State.WITHDRAWN, "", fenland.from("the candidate"));

    assertThat(names(clock.instant())).containsExactly("Alder, Zoe", "Willow, Adam");
    assertThat(names(before)).contains("Away, Gone");
    ValidlyNominated.Candidate first =
        validNominations
            .of(Fenland.COMMITTEE, clock.instant())
            .orElseThrow()
            .candidates()
            .getFirst();
    assertThat(first.statement().markdown()).isEqualTo("Drains first.");
    assertThat(first.nominatedBy()).containsExactly("Reach 4 branch", "Sedge 3 branch");
  }

  @Test
  void a_contest_is_unopposed_while_candidates_do_not_exceed_its_three_seats() {
    assertThat(names(START.minusSeconds(1))).isEmpty();
    for (int more = names(clock.instant()).size(); more < 3; more++) {
      nominate(fenland.candidate("More " + more), "Wash", "Ouse");
    }
    assertThat(validNominations.of(Fenland.COMMITTEE, clock.instant()).orElseThrow().isUnopposed())
        .isTrue();
    nominate(fenland.candidate("One More"), "Wash", "Ouse");
    assertThat(validNominations.of(Fenland.COMMITTEE, clock.instant()).orElseThrow().isUnopposed())
        .isFalse();
  }
}
