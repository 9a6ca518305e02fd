package org.hustings.server.nomination.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hustings.definition.CandidacyId;
import org.hustings.server.SecondPerson;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.Role;
import org.hustings.server.nomination.Fenland;
import org.hustings.server.nomination.Nomination;
import org.hustings.server.nomination.Nominations;
import org.hustings.server.nomination.Outcome;
import org.hustings.server.nomination.Recorder;
import org.hustings.server.nomination.Submission;
import org.hustings.server.organisation.Provenance;
import org.hustings.server.organisation.Today;
import org.hustings.server.organisation.officer.Officer;
import org.hustings.server.organisation.officer.Officers;
import org.hustings.server.organisation.unit.Unit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A nomination that two officials rule invalid does not count and stays to be read; two reinstate it.
class RulingsTest extends ServerTest {
  private static final String RECORD = Fenland.COMMITTEE.path() + "/nominations/record";
  private static final String REASON = "The meeting had no quorum.";

  @Autowired private Fenland fenland;
  @Autowired private Recorder recorder;
  @Autowired private Nominations nominations;
  @Autowired private Officers officers;
  @Autowired private Today today;
  private Visitor staff = visitor();
  private Visitor second = visitor();
  private CandidacyId ada = new CandidacyId(0);
  private @Nullable Unit branch;

  @BeforeEach
  void a_branch_has_nominated() {
    begin_with_empty_tables();
    fenland.publish();
    ada = fenland.candidate("Ada Sedge");
    branch = fenland.branch("Lode", null);
    officers.record(
        new Officer(
            0, body().id(), "secretary", "Sam Lode", null, "sam@example.org", null, null, null),
        Provenance.byHand(Fenland.SECRETARY, today.day(), "a test"));
    assertThat(nominate()).isInstanceOf(Outcome.Recorded.class);
    staff = signedIn(Role.STAFF);
    second = signedIn(Role.RETURNING_OFFICER);
  }

  private Unit body() {
    return Objects.requireNonNull(branch);
  }

  private Outcome nominate() {
    return recorder.record(
        Submission.ofBody(Fenland.COMMITTEE, body(), Set.of(ada)),
        Fenland.SECRETARY,
        "the branch's secretary");
  }

  private List<Nomination> counting() {
    return nominations.in(Fenland.COMMITTEE, clock.instant());
  }

  private static String ruling(Nomination nomination) {
    return "/staff"
        + Fenland.COMMITTEE.path()
        + "/nominations/"
        + nomination.id().number()
        + "/ruling";
  }

  private HttpResponse<String> propose(Nomination nomination, String reason) {
    return staff.submit("/account", ruling(nomination), Map.of("reason", reason));
  }

  @Test
  void it_does_not_count_and_everybody_reads_why_until_two_reinstate_it() {
    Nomination made = counting().getFirst();
    assertThat(staff.get(RECORD).body()).contains(ruling(made), "Rule it invalid");
    assertThat(get(RECORD).body()).doesNotContain("Rule it invalid");
    assertThat(propose(made, " ").statusCode()).isEqualTo(422);

    String proposal = SecondPerson.proposal(propose(made, REASON));
    assertThat(SecondPerson.confirm(staff, proposal).statusCode()).isEqualTo(422);
    assertThat(counting()).hasSize(1);
    assertThat(staff.get(ruling(made)).body()).contains("another official must confirm it");
    assertThat(SecondPerson.confirm(second, proposal).statusCode()).isEqualTo(302);

    assertThat(counting()).isEmpty();
    assertThat(get(RECORD).body()).contains("ruled invalid", REASON);
    assertThat(get("/units/" + body().id() + "/nominations").body())
        .contains("ruled invalid", REASON);
    await(() ->
        mail.letters().stream()
            .anyMatch(one ->
                one.to().equals("sam@example.org")
                    && one.subject().contains("A nomination is ruled invalid")
                    && one.text().contains(REASON)
                    && one.text().contains("until then the body can nominate again")));

    SecondPerson.confirms(second, propose(made, "The minutes show a quorum."));
    assertThat(counting()).hasSize(1);
    assertThat(get(RECORD).body())
        .contains(REASON, "ruled invalid, and reinstated by decision of two officials");
    assertThat(propose(made, REASON).statusCode()).as("it is reinstated already").isEqualTo(422);
  }

  @Test
  void the_body_may_nominate_again_and_then_nothing_is_reinstated_beside_it() {
    Nomination made = counting().getFirst();
    SecondPerson.confirms(second, propose(made, REASON));
    assertThat(nominate()).isInstanceOf(Outcome.Recorded.class);
    assertThat(propose(made, "by mistake").body()).contains("The same nomination was made again");
    assertThat(counting()).hasSize(1);
    assertThat(signedIn(Role.SCRUTINEER).get(ruling(made)).statusCode()).isEqualTo(403);
    assertThat(
            staff.get("/staff" + Fenland.COMMITTEE.path() + "/nominations/x/ruling").statusCode())
        .isEqualTo(404);
  }

  @Test
  void once_nominations_have_closed_nobody_takes_one_off_the_record_alone() {
    Nomination made = counting().getFirst();
    assertThat(second.get(RECORD).body()).contains("Put right");
    clock.moveTo(Instant.parse("2020-09-27T12:00:00Z"));
    assertThat(second.get(RECORD).body()).doesNotContain("Put right").contains("Rule it invalid");
    assertThat(staff.get(ruling(made)).body())
        .contains("the body cannot nominate again by itself")
        .doesNotContain("can nominate again while");
    assertThat(
            second
                .submit(
                    "/account", RECORD + "/" + made.id().number(), Map.of("reason", "No quorum."))
                .body())
        .contains("two officials rule a nomination invalid");
    assertThat(counting()).hasSize(1);
    SecondPerson.confirms(second, propose(made, REASON));
    assertThat(counting()).isEmpty();
  }

  @Test
  void a_notice_of_the_election_says_so_in_both_languages() {
    Nomination made = counting().getFirst();
    SecondPerson.confirms(second, propose(made, REASON));
    String notices = "/elections/" + Fenland.COMMITTEE.election().slug() + "/notices";
    assertThat(get(notices).body())
        .contains("A nomination is ruled invalid", "the nomination of Ada Sedge by", REASON);
    assertThat(get(notices + "?lang=cy").body()).contains("Dyfarnwyd enwebiad yn annilys");
  }
}
