package org.hustings.server.nomination.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import org.hustings.definition.CandidacyId;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.Role;
import org.hustings.server.nomination.Fenland;
import org.hustings.server.organisation.Provenance;
import org.hustings.server.organisation.Today;
import org.hustings.server.organisation.officer.Officer;
import org.hustings.server.organisation.officer.Officers;
import org.hustings.server.organisation.unit.Unit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What an officer does at the pages of their body, and nobody else can.
class OfficerTest extends ServerTest {
  @Autowired private Fenland fenland;
  @Autowired private Officers officers;
  @Autowired private Today today;
  private int branches;

  @BeforeAll
  void publish() {
    fenland.publish();
  }

  private Unit branch() {
    return fenland.branch("Weir " + ++branches, "North");
  }

  private Visitor secretaryOf(Unit body) {
    Officer secretary =
        new Officer(
            0,
            body.id(),
            "secretary",
            "Sam Sedge",
            null,
            "sam" + branches + "@example.org",
            null,
            null,
            null);
    long id =
        officers.record(secretary, Provenance.byHand(Fenland.SECRETARY, today.day(), "a test"));
    return signedIn(new PersonId("officer", Long.toString(id)));
  }

  private static String form(Unit body) {
    return "/units/" + body.id() + "/nominate/" + Fenland.COMMITTEE;
  }

  private static Map<String, String> naming(CandidacyId candidate) {
    return Map.of("candidate", Long.toString(candidate.number()));
  }

  @Test
  void a_secretary_records_what_the_branch_decided_and_the_public_sees_it_at_once() {
    Unit body = branch();
    CandidacyId ada = fenland.candidate("Ada Sedge");
    get(Fenland.COMMITTEE.path() + "/nominations");
    HttpResponse<String> answer = secretaryOf(body).submit(form(body), form(body), naming(ada));
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(get(Fenland.COMMITTEE.path() + "/nominations").body())
        .contains("Ada Sedge</a> – 1 nomination")
        .contains(body.fullName());
    assertThat(get("/units/" + body.id() + "/nominations").body()).contains("Ada Sedge");
  }

  @Test
  void the_secretary_of_another_branch_is_refused_with_the_rule() {
    Unit body = branch();
    Visitor other = secretaryOf(branch());
    // who may not is not shown the form, and nothing went wrong yet
    assertThat(other.get(form(body)).body())
        .contains("are recorded by one of its own officers.")
        .doesNotContain("Error:", "Nothing was recorded", "name=\"candidate\"");
    HttpResponse<String> answer =
        other.submit("/account", form(body), naming(fenland.candidate("Bo Sedge")));
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body())
        .contains("are recorded by one of its own officers.")
        .contains("You are not recorded as an officer of " + body.fullName());
  }

  @Test
  void its_officers_find_their_forms_on_its_own_page_and_nobody_else_does() {
    Unit body = branch();
    String page = "/units/" + body.id();
    String meeting = page + "/meeting/fenland-2020";
    assertThat(secretaryOf(body).get(page).body()).contains(meeting, form(body), page + "/ask");
    assertThat(secretaryOf(branch()).get(page).body())
        .contains(page + "/ask")
        .doesNotContain(meeting, form(body));
  }

  @Test
  void nobody_records_without_being_signed_in() {
    Unit body = branch();
    HttpResponse<String> answer =
        visitor().submit("/sign-in", form(body), naming(fenland.candidate("Cy Sedge")));
    assertThat(answer.statusCode()).isIn(302, 303, 401, 403);
    assertThat(get("/units/" + body.id() + "/nominations").body()).doesNotContain("Cy Sedge");
  }

  @Test
  void after_the_close_the_form_says_so_and_has_nothing_to_send_it_with() {
    Unit body = branch();
    Visitor secretary = secretaryOf(body);
    assertThat(secretary.get(form(body)).body())
        .contains("Nominations close on Sunday 27 September 2020", "Record these nominations");
    clock.moveTo(Instant.parse("2020-09-27T11:00:00Z"));
    assertThat(secretaryOf(body).get(form(body)).body())
        .contains("Nominations closed on Sunday 27 September 2020, 12 noon: no more can be")
        .doesNotContain("Record these nominations");
    // not to before the election was published, a moment after the start
    clock.moveTo(START.plusSeconds(60));
  }

  @Test
  void a_refusal_keeps_what_was_ticked() {
    Unit body = branch();
    Visitor secretary = secretaryOf(body);
    CandidacyId di = fenland.candidate("Di Sedge");
    secretary.submit(form(body), form(body), naming(di));
    HttpResponse<String> answer = secretary.submit(form(body), form(body), naming(di));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("has nominated Di Sedge already.");
  }

  @Test
  void a_button_pressed_twice_answers_with_what_the_first_press_did() {
    Unit body = branch();
    Visitor secretary = secretaryOf(body);
    CandidacyId ed = fenland.candidate("Ed Sedge");
    HttpResponse<String> page = secretary.get(form(body));
    HttpResponse<String> first = secretary.press(page, form(body), naming(ed));
    HttpResponse<String> second = secretary.press(page, form(body), naming(ed));
    assertThat(first.statusCode()).isEqualTo(302);
    assertThat(second.statusCode()).isEqualTo(302);
    assertThat(second.headers().firstValue("Location"))
        .isEqualTo(first.headers().firstValue("Location"));
    assertThat(secretary.get("/units/" + body.id() + "/nominations").body())
        .contains("Ed Sedge", "recorded");
    assertThat(get(Fenland.COMMITTEE.path() + "/nominations").body())
        .contains("Ed Sedge</a> – 1 nomination");
  }

  @Test
  void a_meeting_is_announced_and_found_by_the_name_of_the_branch_or_its_region() {
    Unit body = branch();
    String page = "/units/" + body.id() + "/meeting/fenland-2020";
    HttpResponse<String> answer =
        secretaryOf(body)
            .submit(
                page,
                page,
                Map.of(
                    "at", "2020-08-06T19:00",
                    "place", "the Pump House",
                    "ask", "the secretary",
                    "quorum", "12"));
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(get("/elections/fenland-2020/meetings?q=weir%20" + branches).body())
        .contains("Thursday 6 August 2020, 7pm", "the Pump House", "Quorum 12");
    assertThat(get("/elections/fenland-2020/meetings?q=north").body())
        .contains("the Pump House", "When will my branch decide?");
  }

  @Test
  void a_meeting_is_called_off_only_when_that_is_confirmed_and_for_a_reason_that_all_can_read() {
    Unit body = branch();
    String page = "/units/" + body.id() + "/meeting/fenland-2020";
    Visitor secretary = secretaryOf(body);
    secretary.submit(page, page, Map.of("at", "2020-08-06T19:00", "place", "the Pump House"));
    assertThat(secretary.submit(page, page + "/call-off", Map.of("reason", "flood")).body())
        .contains("Tick that the meeting is called off");
    assertThat(
            secretary
                .submit(page, page + "/call-off", Map.of("reason", "flood", "confirmed", "true"))
                .statusCode())
        .isEqualTo(302);
    assertThat(get("/elections/fenland-2020/meetings?q=weir%20" + branches).body())
        .contains("The meeting was called off", "because: flood")
        .doesNotContain("the Pump House");
  }

  @Test
  void the_pages_of_a_body_and_a_candidate_are_seen_as_at_an_earlier_time() {
    Unit body = branch();
    CandidacyId gil = fenland.candidate("Gil Sedge");
    clock.moveTo(START.plusSeconds(7200));
    secretaryOf(body).submit(form(body), form(body), naming(gil));
    assertThat(get("/units/" + body.id() + "/nominations").body()).contains("Gil Sedge");
    assertThat(get("/units/" + body.id() + "/nominations?as-at=2020-08-03T17:30").body())
        .contains("As at <strong>Monday 3 August 2020, 5.30pm")
        .doesNotContain("Gil Sedge");
    String candidate = "/candidates/fenland-2020/committee/gil-sedge";
    assertThat(get(candidate).body()).contains(body.fullName());
    assertThat(get(candidate + "?as-at=2020-08-03T17:30").body()).doesNotContain(body.fullName());
    assertThat(get(candidate + "?as-at=yesterday").statusCode()).isEqualTo(400);
  }

  @Test
  void a_meeting_without_a_time_is_refused_at_its_field() {
    Unit body = branch();
    String page = "/units/" + body.id() + "/meeting/fenland-2020";
    HttpResponse<String> answer = secretaryOf(body).submit(page, page, Map.of("place", "a barn"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Give the date and the time", "href=\"#at\"");
  }

  @Test
  void the_returning_officer_puts_a_nomination_right_with_a_reason_that_all_can_read() {
    Unit body = branch();
    CandidacyId ed = fenland.candidate("Ed Sedge");
    secretaryOf(body).submit(form(body), form(body), naming(ed));
    String record = Fenland.COMMITTEE.path() + "/nominations/record";
    Visitor returningOfficer = signedIn(Role.RETURNING_OFFICER);
    long nomination =
        database
            .sql("SELECT id FROM nomination.nomination WHERE unit = ?")
            .param(body.id().slug())
            .query(Long.class)
            .single();
    HttpResponse<String> answer =
        returningOfficer.submit(
            record, record + "/" + nomination, Map.of("reason", "no quorum", "instead", ""));
    assertThat(answer.statusCode()).describedAs(answer.body()).isEqualTo(302);
    assertThat(get(record).body()).contains("off the record").contains("no quorum");
    assertThat(get(Fenland.COMMITTEE.path() + "/nominations.txt").body())
        .doesNotContain("Ed Sedge");
  }
}
