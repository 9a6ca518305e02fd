package org.hustings.server.nomination.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hustings.definition.CandidacyId;
import org.hustings.definition.ContestId;
import org.hustings.server.SecondPerson;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.Role;
import org.hustings.server.nomination.Fenland;
import org.hustings.server.nomination.Outcome;
import org.hustings.server.nomination.Recorder;
import org.hustings.server.nomination.Submission;
import org.hustings.server.nomination.text.TrackerTextReader;
import org.hustings.server.organisation.Provenance;
import org.hustings.server.organisation.Today;
import org.hustings.server.organisation.officer.Officer;
import org.hustings.server.organisation.officer.Officers;
import org.hustings.server.organisation.unit.Unit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// One contest is called off while nominations are open: nobody is nominated in it, and in the others
/// it goes on.
class StoppedContestTest extends ServerTest {
  private static final String STOP = "/staff" + Fenland.COMMITTEE.path() + "/stop";

  private static final String REASON = "No quorum of candidates.";

  @Autowired private Fenland fenland;
  @Autowired private Recorder recorder;
  @Autowired private Officers officers;
  @Autowired private Today today;

  @Test
  void nobody_is_nominated_in_it_and_the_officers_of_bodies_are_told() {
    begin_with_empty_tables();
    fenland.publish();
    Unit branch = fenland.branch("Lode", null);
    officers.record(
        new Officer(
            0, branch.id(), "secretary", "Sam Lode", null, "sam@example.org", null, null, null),
        Provenance.byHand(Fenland.SECRETARY, today.day(), "a test"));
    CandidacyId ada = fenland.candidate("Ada Sedge");
    Unit early = fenland.branch("Wicken", null);
    assertThat(nominate(Fenland.COMMITTEE, early, ada)).isInstanceOf(Outcome.Recorded.class);
    String record = Fenland.COMMITTEE.path() + "/nominations/record";
    Visitor staff = signedIn(Role.STAFF);
    assertThat(staff.get(record).body()).contains("Rule it invalid");
    assertThat(get(Fenland.COMMITTEE.path()).body()).contains("/stand");

    SecondPerson.confirms(
        signedIn(Role.RETURNING_OFFICER),
        signedIn(Role.STAFF).submit(STOP, STOP, Map.of("kind", "CALLED_OFF", "reason", REASON)));

    assertThat(nominate(Fenland.COMMITTEE, branch, ada)).isInstanceOf(Outcome.Refused.class);
    assertThat(recorder.stopped(Fenland.YOUTH_OFFICER)).isEmpty();
    what_machines_read_says_so();
    // what would be refused is not offered
    assertThat(staff.get(record).body())
        .contains("no nomination is ruled invalid")
        .doesNotContain("Rule it invalid");
    assertThat(get(Fenland.COMMITTEE.path()).body()).doesNotContain("/stand");
    String desk = "/staff/elections/" + Fenland.COMMITTEE;
    for (String form : List.of("/nominations", "/candidates")) {
      assertThat(staff.get(desk + form).body())
          .contains("This contest is called off", REASON)
          .doesNotContain("<button type=\"submit\">");
    }
    assertThat(get("/elections/fenland-2020").body()).contains(REASON);
    await(() ->
        mail.letters().stream()
            .anyMatch(one ->
                one.to().equals("sam@example.org")
                    && one.subject().contains("Committee: this contest is called off")
                    && one.text().contains(REASON)));
  }

  private void what_machines_read_says_so() {
    String list = Fenland.COMMITTEE.path() + "/nominations";
    assertThat(get(list + ".json?show=all").body())
        .contains("\"state\":{\"stage\":\"called off\",\"reason\":\"" + REASON + "\"}");
    assertThat(get(list + ".csv?show=all").body())
        .contains("contest_state,reason_of_state", ",called off," + REASON);
    String text = get(list + ".txt?show=all").body();
    assertThat(text).startsWith("This contest is called off. " + REASON + "\n\n");
    assertThat(TrackerTextReader.read(text.getBytes(StandardCharsets.UTF_8)).entries()).hasSize(1);
    assertThat(get(list + ".atom").body())
        .contains("Committee: this contest is called off", REASON, "#stop-");
    assertThat(get(list + ".atom?lang=cy").body()).contains("ornest hon wedi", REASON);
    String other = Fenland.YOUTH_OFFICER.path() + "/nominations";
    assertThat(get(other + ".json").body()).contains("\"reason\":null").doesNotContain(REASON);
    assertThat(get(other + ".txt").body() + get(other + ".atom").body()).doesNotContain(REASON);
  }

  private Outcome nominate(ContestId contest, Unit branch, CandidacyId candidate) {
    return recorder.record(
        Submission.ofBody(contest, branch, Set.of(candidate)), Fenland.SECRETARY, "a test");
  }
}
