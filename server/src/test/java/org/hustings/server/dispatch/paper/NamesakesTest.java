package org.hustings.server.dispatch.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hustings.ballotbox.paper.PaperCandidate;
import org.hustings.definition.CandidateOrder;
import org.hustings.server.SecondPerson;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.Role;
import org.hustings.server.candidacy.PersonName;
import org.hustings.server.candidacy.Profile;
import org.hustings.server.candidacy.Recording;
import org.hustings.server.candidacy.Standing;
import org.hustings.server.dispatch.Heathland;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Two candidates of one name are told apart by a line wherever the name stands; without it the papers
/// are not settled.
class NamesakesTest extends ServerTest {
  private static final String FIRST = "/candidates/heathland-2020/council/ada-birch/own";
  private static final String OTHER = "/candidates/heathland-2020/council/ada-birch-2/own";

  @Autowired private Heathland heathland;
  @Autowired private Standing standing;
  @Autowired private BallotPapers papers;

  @Test
  void two_of_one_name_need_a_line_that_then_stands_everywhere() {
    heathland.publish();
    standing.putForward(
        Heathland.COUNCIL,
        Profile.of(PersonName.of("ADA  Birch")),
        null,
        new Recording(Heathland.OFFICER, "a test", clock.instant()));
    clock.moveTo(Instant.parse("2020-09-28T08:00:00Z"));
    Visitor officer = signedIn(Role.RETURNING_OFFICER);
    assertThat(officer.get(OTHER).body()).contains("Another candidate of this contest is called");
    assertThat(officer.get("/staff/elections/heathland-2020/council/candidates").body())
        .contains("Another is called the same");
    assertThat(refusal()).contains("Council: two candidates are called “Ada Birch”.");

    describe(officer, FIRST, "Councillor in Lode");
    assertThat(refusal()).contains("two candidates are called");
    describe(officer, OTHER, "Nurse in Reach");
    assertThat(get("/elections/heathland-2020/council").body())
        .contains("Ada Birch (Councillor in Lode)", "Ada Birch (Nurse in Reach)");
    assertThat(get("/elections/heathland-2020/council/nominations?show=all").body())
        .contains("Ada Birch (Councillor in Lode)", "Ada Birch (Nurse in Reach)");
    assertThat(officer.get(OTHER).body()).contains("value=\"Ada Birch\"");

    assertThat(refusal()).isEmpty();
    assertThat(names()).contains("Ada Birch (Councillor in Lode)", "Ada Birch (Nurse in Reach)");
    SecondPerson.confirms(
        signedIn(Role.STAFF),
        officer.submit(
            OTHER, OTHER + "/name", Map.of("shown", "Adah Birch", "reason", "a letter too few")));
    assertThat(names()).contains("Ada Birch (Councillor in Lode)", "Adah Birch (Nurse in Reach)");
  }

  private static void describe(Visitor officer, String page, String line) {
    officer.submit(
        page,
        page + "/profile",
        Map.of("shown", "Ada Birch", "sorted", "", "line", line, "website", ""));
  }

  private String refusal() {
    return papers.settle(Heathland.ELECTION, CandidateOrder.ALPHABETICAL, Heathland.OFFICER)
            instanceof Settling.Refused(var reasons)
        ? String.join(" ", reasons)
        : "";
  }

  private List<String> names() {
    return papers
        .find(Heathland.ELECTION)
        .orElseThrow()
        .paper(Heathland.COUNCIL)
        .orElseThrow()
        .candidates()
        .stream()
        .map(PaperCandidate::name)
        .toList();
  }
}
