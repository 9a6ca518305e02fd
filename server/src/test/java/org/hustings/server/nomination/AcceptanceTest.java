package org.hustings.server.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.hustings.definition.CandidacyId;
import org.hustings.server.ServerTest;
import org.hustings.server.candidacy.Standing;
import org.hustings.server.candidacy.State;
import org.hustings.server.organisation.unit.Unit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AcceptanceTest extends ServerTest {
  @Autowired private Fenland fenland;
  @Autowired private Recorder recorder;
  @Autowired private Standing standing;
  @Autowired private ValidNominations validNominations;

  @Test
  void where_the_timetable_asks_for_acceptance_only_who_accepted_is_on_the_paper() {
    fenland.publish(
        """
          - act: acceptances-close
            at: 2020-10-01T12:00
        """);
    CandidacyId candidate = fenland.candidate("Ada Reed");
    for (String name : new String[] {"Sluice", "Mere"}) {
      Unit body = fenland.branch(name, null);
      recorder.record(
          Submission.ofBody(Fenland.COMMITTEE, body, Set.of(candidate)),
          Fenland.SECRETARY,
          "the branch's secretary");
    }
    assertThat(onPaper()).isZero();
    standing.become(candidate, State.ACCEPTED, "", fenland.from("the candidate"));
    assertThat(onPaper()).isEqualTo(1);
  }

  private int onPaper() {
    return validNominations
        .of(Fenland.COMMITTEE, clock.instant())
        .orElseThrow()
        .candidates()
        .size();
  }
}
