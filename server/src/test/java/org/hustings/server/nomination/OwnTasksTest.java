package org.hustings.server.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.hustings.definition.CandidacyId;
import org.hustings.definition.ElectionId;
import org.hustings.server.SecondPerson;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.ElectionRoles;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.Role;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.Approvals;
import org.hustings.server.account.approval.RingingTheBell;
import org.hustings.server.audit.Actor;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.organisation.Provenance;
import org.hustings.server.organisation.Today;
import org.hustings.server.organisation.officer.Officer;
import org.hustings.server.organisation.officer.Officers;
import org.hustings.server.organisation.unit.Unit;
import org.hustings.server.words.VisibleText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Everybody's own page tells what waits for them, until when, and where it is done.
class OwnTasksTest extends ServerTest {
  private static final Instant OPEN = Instant.parse("2020-07-11T09:00:00Z");
  private static final String NOTHING = "Nothing waits for you at present.";

  @Autowired private Fenland fenland;
  @Autowired private Recorder recorder;
  @Autowired private Officers officers;
  @Autowired private ElectionRoles roles;
  @Autowired private Approvals approvals;
  @Autowired private Today today;

  @BeforeEach
  void begin() {
    begin_with_empty_tables();
    clock.moveTo(OPEN);
    fenland.publish(
        """
          - act: acceptances-close
            at: 2020-10-05T12:00
          - act: statements-close
            at: 2020-10-06
        """);
    fenland.members(
        "number,name,email,sections",
        "7,Yuri Quill,yuri.waits@example.org,young",
        "8,Yara Mole,yara.waits@example.org,young");
  }

  private static String tasks(Visitor visitor) {
    String page = visitor.get("/account").body();
    int from = page.indexOf("<section aria-labelledby=\"tasks\">");
    return page.substring(from, page.indexOf("</section>", from)).replaceAll("\\s+", " ");
  }

  @Test
  void an_officer_of_a_body_sees_where_it_may_nominate_until_it_has() {
    Unit reed = fenland.branch("Reed", null);
    officers.record(
        new Officer(
            0, reed.id(), "secretary", "Yuri Quill", new MemberNumber("7"), null, null, null, null),
        Provenance.byHand(Fenland.SECRETARY, today.day(), "a test"));
    Visitor officer = signedIn(Fenland.member("7"));
    String form = "/units/reed-branch/nominate/fenland-2020/committee";
    assertThat(tasks(officer))
        .contains("Record whom Reed branch nominates: Committee, Fenland Society elections 2020")
        .contains("href=\"" + form + "\"", "until ", "27 September 2020");
    assertThat(officer.get(form).statusCode()).isEqualTo(200);
    assertThat(tasks(signedIn(Fenland.member("8")))).contains(NOTHING);

    CandidacyId ada = fenland.candidate("Ada Sedge");
    recorder.record(
        Submission.ofBody(Fenland.COMMITTEE, reed, Set.of(ada)), Fenland.SECRETARY, "a letter");
    assertThat(tasks(officer)).doesNotContain(form).contains("Youth officer");
    clock.moveTo(Instant.parse("2020-09-27T11:00:00Z"));
    assertThat(tasks(officer)).contains(NOTHING);
  }

  @Test
  void a_candidate_sees_that_they_are_to_accept_and_to_write() {
    fenland.candidate("Yuri Quill", Fenland.member("7"));
    Visitor candidate = signedIn(Fenland.member("7"));
    String own = "/candidates/fenland-2020/committee/yuri-quill/own";
    assertThat(tasks(candidate))
        .contains("Accept or decline: Committee, Fenland Society elections 2020")
        .contains("href=\"" + own + "\"", "5 October 2020", "Write your statement");
    assertThat(
            String.join(
                "\n", VisibleText.outsideOfMessages(candidate.get("/account?lang=en-XA").body())))
        .doesNotContain("Accept", "until", "Write", "waits");
    assertThat(candidate.get("/account?lang=cy").body()).contains("Derbyn neu wrthod: Committee");
    candidate.get("/account?lang=en");

    candidate.submit(own, own + "/statement", Map.of("statement", "I would."));
    clock.moveTo(Instant.parse("2020-10-05T11:01:00Z"));
    assertThat(tasks(candidate)).contains(NOTHING);
  }

  @Test
  void nothing_waits_for_anybody_in_a_contest_that_was_called_off_alone() {
    Unit reed = fenland.branch("Reed", null);
    officers.record(
        new Officer(
            0, reed.id(), "secretary", "Yuri Quill", new MemberNumber("7"), null, null, null, null),
        Provenance.byHand(Fenland.SECRETARY, today.day(), "a test"));
    fenland.candidate("Yara Mole", Fenland.member("8"));
    String stop = "/staff/elections/fenland-2020/committee/stop";
    SecondPerson.confirms(
        signedIn(Role.RETURNING_OFFICER),
        signedIn(Role.STAFF)
            .submit(stop, stop, Map.of("kind", "CALLED_OFF", "reason", "Nobody wants the seats.")));

    assertThat(tasks(signedIn(Fenland.member("7"))))
        .doesNotContain("Committee")
        .contains("Youth officer");
    assertThat(tasks(signedIn(Fenland.member("8")))).contains(NOTHING);
  }

  @Test
  void a_trustee_sees_that_a_key_is_to_be_made() {
    PersonId trustee =
        roles.give(
            Actor.system("test"), Role.TRUSTEE, "fenland-2020", "", "Twm", "twm.waits@example.org");
    Visitor visitor = signedIn(trustee);
    assertThat(tasks(visitor))
        .contains("Make a key of your own: Fenland Society elections 2020")
        .contains("href=\"/elections/" + new ElectionId("fenland-2020") + "/trustee\"");
    assertThat(visitor.get("/elections/fenland-2020/trustee").statusCode()).isEqualTo(200);
  }

  @Test
  void a_second_person_sees_what_another_has_proposed() {
    Visitor second = signedIn(Role.STAFF);
    assertThat(tasks(second)).contains(NOTHING);
    approvals.propose(
        RingingTheBell.KIND,
        "bell:1",
        Map.of("times", "3"),
        "a test",
        new SignedIn(Fenland.member("8").toString(), "Yara Mole"));
    assertThat(tasks(second))
        .contains("A second person is wanted: The bell", "since", "/staff/approvals/");
    assertThat(tasks(signedIn(Fenland.member("8")))).as("no official").contains(NOTHING);
    assertThat(tasks(signedIn(Role.SCRUTINEER))).contains(NOTHING);
  }
}
