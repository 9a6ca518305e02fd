package org.hustings.server.nomination.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import org.hustings.definition.CandidacyId;
import org.hustings.server.SecondPerson;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.Role;
import org.hustings.server.nomination.Fenland;
import org.hustings.server.organisation.Provenance;
import org.hustings.server.organisation.Today;
import org.hustings.server.organisation.officer.Officer;
import org.hustings.server.organisation.officer.Officers;
import org.hustings.server.organisation.unit.Unit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What a body nominates on paper or by e-mail is recorded by staff with its source and the time it was
/// received; after the close by two, with both times as they are.
class ReceivedNominationsTest extends ServerTest {
  private static final String SCREEN = "/staff/elections/fenland-2020/committee/nominations";
  private static final String RECORD = Fenland.COMMITTEE.path() + "/nominations/record";
  private static final Instant AFTER_THE_CLOSE = Instant.parse("2020-09-28T08:00:00Z");

  @Autowired private Fenland fenland;
  @Autowired private Officers officers;
  @Autowired private Today today;
  private Visitor staff = visitor();
  private CandidacyId ada = new CandidacyId(0);

  @BeforeEach
  void nominations_are_open() {
    begin_with_empty_tables();
    fenland.publish();
    ada = fenland.candidate("Ada Sedge");
    staff = signedIn(Role.STAFF);
  }

  private HttpResponse<String> record(Unit body, String received, String reason) {
    return staff.submit(
        SCREEN,
        SCREEN,
        Map.of(
            "body",
            body.id().slug(),
            "candidate",
            Long.toString(ada.number()),
            "received",
            received,
            "source",
            "letter of the secretary",
            "reason",
            reason));
  }

  @Test
  void a_body_without_officers_nominates_on_paper() {
    Unit body = fenland.branch("Reed", null);
    assertThat(staff.get("/staff/elections/fenland-2020").body()).contains(SCREEN);
    assertThat(record(body, "2020-08-03T10:00", "").statusCode()).isEqualTo(302);
    assertThat(get(RECORD).body())
        .contains("letter of the secretary, received Monday 3 August 2020, 10am");
    assertThat(record(body, "2020-08-03T10:00", "").body()).contains("has nominated Ada Sedge");
    assertThat(signedIn(Role.SCRUTINEER).get(SCREEN).statusCode()).isEqualTo(403);
  }

  @Test
  void the_officers_of_the_body_are_told() {
    Unit body = fenland.branch("Lode", null);
    officers.record(
        new Officer(
            0, body.id(), "secretary", "Sam Lode", null, "sam@example.org", null, null, null),
        Provenance.byHand(Fenland.SECRETARY, today.day(), "a test"));
    record(body, "2020-08-03T10:00", "");
    await(() ->
        mail.letters().stream()
            .anyMatch(one ->
                one.to().equals("sam@example.org")
                    && one.text().contains("letter of the secretary")));
  }

  @Test
  void what_is_not_stated_is_asked_for_and_nothing_is_lost() {
    Unit body = fenland.branch("Mere", null);
    assertThat(record(body, "", "").body())
        .contains("Give the day and the time at which it was received", "letter of the secretary");
    assertThat(record(body, "2020-08-04T10:00", "").body()).contains("The time has not come yet");
  }

  @Test
  void after_the_close_two_decide_and_both_times_stay_true() {
    Unit inTime = fenland.branch("Reach", null);
    Unit late = fenland.branch("Wicken", null);
    clock.moveTo(AFTER_THE_CLOSE);
    staff = signedIn(Role.STAFF);
    Visitor second = signedIn(Role.RETURNING_OFFICER);

    assertThat(record(late, "2020-09-27T18:00", "").statusCode()).isEqualTo(422);
    String proposal =
        SecondPerson.proposal(record(late, "2020-09-27T18:00", "the post was on strike"));
    assertThat(SecondPerson.confirm(staff, proposal).statusCode()).isEqualTo(422);
    assertThat(second.get(proposal).body()).contains("is accepted although it came late");
    assertThat(get(RECORD).body()).doesNotContain("Wicken");
    assertThat(SecondPerson.confirm(second, proposal).statusCode()).isEqualTo(302);
    SecondPerson.confirms(second, record(inTime, "2020-09-26T10:00", "it lay in the other tray"));

    assertThat(get(RECORD).body())
        .contains("received late (Sunday 27 September 2020, 6pm); accepted by decision of two")
        .contains("received Saturday 26 September 2020, 10am, before the close; recorded after it")
        .contains("Monday 28 September 2020");
  }
}
