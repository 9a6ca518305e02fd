package org.hustings.server.candidacy.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.hustings.definition.CandidacyId;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.candidacy.Standing;
import org.hustings.server.candidacy.State;
import org.hustings.server.nomination.Fenland;
import org.hustings.server.nomination.ValidNominations;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A contest in which nobody nominates: whoever puts themselves forward stands.
class StandingAloneTest extends ServerTest {
  private static final String STAND = Fenland.COMMITTEE.path() + "/stand";

  @Autowired private Fenland fenland;
  @Autowired private Standing standing;
  @Autowired private ValidNominations valid;

  @BeforeAll
  void publish() {
    fenland.publish("  - act: acceptances-close\n    at: 2020-09-30T12:00\n");
    fenland.move(
        """
              nominators:
                - kind: branch
                  limit: 2
              threshold:
                bodies: 2
                of: branch
        """
            .indent(-2),
        "    nominators: []\n",
        "the rules of 2020");
    fenland.members("number,name,email,joined_on", "7,Yuri Quill,yuri@example.org,2019-05-01");
    clock.moveTo(START.plusSeconds(60));
  }

  private List<String> onThePaper() {
    return valid.of(Fenland.COMMITTEE, clock.instant()).orElseThrow().candidates().stream()
        .map(one -> one.name().shown())
        .toList();
  }

  @Test
  void who_puts_themselves_forward_is_on_the_paper_and_who_is_entered_once_they_accept() {
    assertThat(get(Fenland.COMMITTEE.path()).body())
        .contains("Nobody need nominate: who puts themselves forward stands.")
        .contains("A candidate needs no support to be on the ballot paper.")
        .contains("href=\"" + STAND + "\"");
    Visitor yuri = signedIn(Fenland.member("7"));
    assertThat(yuri.submit(STAND, STAND, Map.of("name", "Yuri Quill")).statusCode()).isEqualTo(302);
    CandidacyId entered = fenland.candidate("Paper Candidate");
    assertThat(onThePaper()).containsExactly("Yuri Quill");

    standing.become(entered, State.ACCEPTED, "", fenland.from("the candidate"));
    assertThat(onThePaper()).containsExactly("Paper Candidate", "Yuri Quill");
  }
}
