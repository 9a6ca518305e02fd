package org.hustings.server.candidacy.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hustings.definition.CandidacyId;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.Grants;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.Role;
import org.hustings.server.candidacy.Candidacies;
import org.hustings.server.candidacy.State;
import org.hustings.server.nomination.Fenland;
import org.hustings.server.nomination.Recorder;
import org.hustings.server.nomination.Submission;
import org.hustings.server.organisation.unit.Unit;
import org.hustings.server.words.VisibleText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OwnPagesTest extends ServerTest {
  @Autowired private Fenland fenland;
  @Autowired private Recorder recorder;
  @Autowired private Candidacies candidacies;
  @Autowired private Grants people;
  private int persons;

  @BeforeAll
  void publish() {
    fenland.publish();
  }

  /// Somebody on a register; the role makes them known and plays no part here.
  private PersonId person() {
    String address = "person" + ++persons + "@example.org";
    return people.give(Fenland.RETURNING_OFFICER, Role.SCRUTINEER, "Person " + persons, address);
  }

  private CandidacyId nominated(String name, PersonId person) {
    CandidacyId candidate = fenland.candidate(name, person);
    Unit body = fenland.branch("Lode " + persons, null);
    Submission submission = Submission.ofBody(Fenland.COMMITTEE, body, Set.of(candidate));
    recorder.record(submission, Fenland.SECRETARY, "a test");
    return candidate;
  }

  private String own(CandidacyId candidate) {
    return fenland.candidacy(candidate).path() + "/own";
  }

  @Test
  void a_member_puts_themselves_forward_and_is_listed() {
    String stand = Fenland.COMMITTEE.path() + "/stand";
    HttpResponse<String> answer =
        signedIn(person()).submit(stand, stand, Map.of("name", "Ada Quill Fenn"));
    assertThat(answer.headers().firstValue("location"))
        .hasValue("/candidates/fenland-2020/committee/ada-quill-fenn/own");
    assertThat(get(Fenland.COMMITTEE.path() + "/nominations?show=all").body())
        .contains("Ada Quill Fenn</a> – 0 nominations");
  }

  @Test
  void who_puts_themselves_forward_is_of_the_body_that_the_register_says() {
    Unit body = fenland.branch("Isle Lode", null);
    fenland.members(
        "number,name,email,joined_on,unit", "71,Dee Lode,dee@example.org,2019-05-01,Isle Lode");
    String stand = Fenland.COMMITTEE.path() + "/stand";
    signedIn(Fenland.member("71")).submit(stand, stand, Map.of("name", "Dee Lode"));
    assertThat(candidacies.find(Fenland.COMMITTEE, "dee-lode", clock.instant()))
        .get()
        .extracting(candidacy -> candidacy.profile().unit())
        .isEqualTo(body.id());
  }

  @Test
  void nobody_stands_twice_in_one_contest() {
    PersonId person = person();
    fenland.candidate("Bo Fenn", person);
    String stand = Fenland.COMMITTEE.path() + "/stand";
    assertThat(signedIn(person).submit(stand, stand, Map.of("name", "Bo Fenn")).body())
        .contains("You stand in this contest already.");
  }

  @Test
  void a_candidate_writes_a_statement_and_the_public_reads_it_made_safe() {
    PersonId person = person();
    String own = own(fenland.candidate("Cy Fenn", person));
    signedIn(person)
        .submit(own, own + "/statement", Map.of("statement", "I **care**. <script>x()</script>"));
    assertThat(get(own.replace("/own", "")).body())
        .contains("<strong>care</strong>")
        .doesNotContain("<script>x");
  }

  @Test
  void what_a_candidate_cannot_show_is_refused_in_a_sentence() {
    PersonId person = person();
    String own = own(fenland.candidate("Gil Fenn", person));
    Visitor candidate = signedIn(person);
    assertThat(described(candidate, own, "Gil Fenn", "x", "http://a b"))
        .contains("“http://a b” is no website: one begins with https:// or http://.");
    assertThat(described(candidate, own, " ", "x", ""))
        .contains("Give the name as it is to be shown.");
    assertThat(described(candidate, own, "Gil Fenn", "x".repeat(201), ""))
        .contains("The line about the candidate has at most 200 characters.");
    assertThat(
            candidate.submit(own, own + "/statement", Map.of("statement", "x".repeat(5001))).body())
        .contains("The statement has 5,001 characters; the most is 5,000.");
  }

  private static String described(
      Visitor candidate, String own, String shown, String line, String website) {
    HttpResponse<String> answer =
        candidate.submit(
            own,
            own + "/profile",
            Map.of("shown", shown, "sorted", "", "line", line, "website", website));
    assertThat(answer.statusCode()).isEqualTo(422);
    return answer.body();
  }

  @Test
  void a_candidate_accepts_when_nominated() {
    PersonId person = person();
    CandidacyId di = nominated("Di Fenn", person);
    HttpResponse<String> answer =
        signedIn(person).submit(own(di), own(di) + "/state", Map.of("state", "ACCEPTED"));
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(fenland.candidacy(di).state()).isEqualTo(State.ACCEPTED);
  }

  @Test
  void a_candidate_cannot_disqualify_and_nobody_acts_for_another() {
    PersonId person = person();
    CandidacyId ed = fenland.candidate("Ed Fenn", person);
    Visitor candidate = signedIn(person);
    assertThat(
            candidate
                .submit(own(ed), own(ed) + "/state", Map.of("state", "DISQUALIFIED", "reason", "x"))
                .statusCode())
        .isEqualTo(403);
    assertThat(signedIn(person()).get(own(ed)).statusCode()).isEqualTo(403);
    assertThat(fenland.candidacy(ed).state()).isEqualTo(State.PUT_FORWARD);
  }

  @Test
  void the_returning_officer_suspends_with_a_reason_that_is_published() {
    CandidacyId flo = fenland.candidate("Flo Fenn");
    Visitor officer = signedIn(Role.RETURNING_OFFICER);
    String own = own(flo);
    assertThat(
            officer.submit(own, own + "/state", Map.of("state", "SUSPENDED", "reason", "")).body())
        .contains("Say why");
    officer.submit(own, own + "/state", Map.of("state", "SUSPENDED", "reason", "a complaint"));
    assertThat(get(fenland.candidacy(flo).path()).body())
        .contains("suspended")
        .contains("a complaint");
  }

  @Test
  void a_candidate_withdraws_on_a_page_that_says_what_it_does_and_takes_it_back_in_time() {
    PersonId person = person();
    CandidacyId hal = fenland.candidate("Hal Fenn", person);
    Visitor candidate = signedIn(person);
    assertThat(candidate.get(own(hal)).body())
        .contains("/own/state/withdrawn")
        .contains("/own/state/declined")
        .doesNotContain("/own/state/accepted", "suspension");
    assertThat(candidate.get(own(hal) + "/state/withdrawn").body())
        .contains(
            "The candidate stands no more",
            "You can take it back on your own page until Sunday 27 September 2020, 12 noon",
            "you need not give one");
    candidate.submit(own(hal), own(hal) + "/state", Map.of("state", "WITHDRAWN"));
    assertThat(get(Fenland.COMMITTEE.path()).body()).contains("Has withdrawn (Monday 3 August 2020).");
    candidate.submit(own(hal), own(hal) + "/state/take-back", Map.of());
    assertThat(fenland.candidacy(hal).state()).isEqualTo(State.PUT_FORWARD);

    candidate.submit(own(hal), own(hal) + "/state", Map.of("state", "WITHDRAWN"));
    Instant before = clock.instant();
    clock.moveTo(Instant.parse("2020-09-28T08:00:00Z"));
    assertThat(
            signedIn(person).submit(own(hal), own(hal) + "/state/take-back", Map.of()).statusCode())
        .isEqualTo(422);
    assertThat(signedIn(person).get(Fenland.COMMITTEE.path() + "/stand").body())
        .contains("It is too late to put yourself forward.")
        .doesNotContain("Put me forward");
    assertThat(get(Fenland.COMMITTEE.path()).body()).doesNotContain("/committee/stand");
    clock.moveTo(before);
  }

  @Test
  void what_the_returning_officer_recorded_is_not_taken_back_by_the_candidate() {
    PersonId person = person();
    CandidacyId ivy = fenland.candidate("Ivy Fenn", person);
    Visitor officer = signedIn(Role.RETURNING_OFFICER);
    officer.submit(own(ivy), own(ivy) + "/state", Map.of("state", "WITHDRAWN"));
    assertThat(
            signedIn(person).submit(own(ivy), own(ivy) + "/state/take-back", Map.of()).statusCode())
        .isEqualTo(422);
    assertThat(fenland.candidacy(ivy).state()).isEqualTo(State.WITHDRAWN);
    CandidacyId jo = fenland.candidate("Jo Fenn", null);
    for (String state : List.of("LOST_BACKING", "ENTERED_BY_MISTAKE")) {
      assertThat(officer.submit(own(jo), own(jo) + "/state", Map.of("state", state)).body())
          .contains("Say why");
    }
    officer.submit(
        own(jo),
        own(jo) + "/state",
        Map.of("state", "ENTERED_BY_MISTAKE", "reason", "the form was for another contest"));
    assertThat(get(Fenland.COMMITTEE.path()).body()).contains("Was entered by mistake (Monday 3 August");
  }

  @Test
  void the_page_of_each_act_is_in_each_language() {
    PersonId person = person();
    CandidacyId kay = nominated("Kay Fenn", person);
    for (Visitor reader : List.of(signedIn(person), signedIn(Role.RETURNING_OFFICER))) {
      for (String act : List.of("withdrawn", "accepted", "declined")) {
        String page = reader.get(own(kay) + "/state/" + act + "?lang=en-XA").body();
        assertThat(VisibleText.outsideOfMessages(page))
            .filteredOn(text -> !text.matches(".*(Kay Fenn|Fenland|Person|Appointee).*"))
            .filteredOn(text ->
                !List.of("Committee", "Hustings", "– Hustings", "English", "Cymraeg")
                    .contains(text))
            .isEmpty();
      }
    }
  }
}
