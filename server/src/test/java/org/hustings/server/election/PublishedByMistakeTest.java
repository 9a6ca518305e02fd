package org.hustings.server.election;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.hustings.definition.ElectionId;
import org.hustings.server.SecondPerson;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.Role;
import org.hustings.server.audit.Actor;
import org.hustings.server.nomination.Fenland;
import org.hustings.server.nomination.meeting.Meeting;
import org.hustings.server.nomination.meeting.Meetings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PublishedByMistakeTest extends ServerTest {
  private static final ElectionId FENLAND = Fenland.COMMITTEE.election();
  private static final String PUBLIC = "/elections/fenland-2020";
  private static final String DESK = "/staff" + PUBLIC + "/stop";
  private static final Actor COLLEAGUE = new Actor("test:colleague");

  @Autowired private Fenland fenland;
  @Autowired private Drafts drafts;
  @Autowired private Elections elections;
  @Autowired private Meetings meetings;
  private Visitor officer = visitor();
  private Visitor second = visitor();

  @BeforeEach
  void publish() {
    begin_with_empty_tables();
    fenland.publish();
    officer = signedIn(Role.RETURNING_OFFICER);
    second = signedIn(Role.STAFF);
  }

  private HttpResponse<String> propose() {
    return officer.submit(
        DESK, DESK + "/withdraw", Map.of("mistake", "The committee has not agreed yet."));
  }

  @Test
  void two_take_it_back_and_its_address_says_what_happened() {
    SecondPerson.confirms(second, propose());

    for (String page : List.of(PUBLIC, Fenland.COMMITTEE.path(), PUBLIC + "/timetable")) {
      HttpResponse<String> answer = get(page);
      assertThat(answer.statusCode()).as(page).isEqualTo(404);
      assertThat(answer.body())
          .as(page)
          .contains("published here by mistake on", "The committee has not agreed yet.")
          .doesNotContain("Fenland Society elections 2020");
    }
    assertThat(get(PUBLIC + "?lang=cy").body()).contains("drwy gamgymeriad");
    for (String list : List.of("/", "/elections", "/elections?as-at=2020-08-03T16:30")) {
      assertThat(get(list).body()).as(list).doesNotContain("Fenland Society elections 2020");
    }
    assertThat(officer.get("/staff" + PUBLIC).body()).contains("Not public yet");
    assertThat(officer.get("/staff/approvals").statusCode()).isEqualTo(200);
  }

  @Test
  void it_is_a_draft_again_that_can_be_published_when_its_time_has_come() {
    SecondPerson.confirms(second, propose());
    Version draft = drafts.newest(FENLAND).orElseThrow();
    assertThat(draft.isDraft()).isTrue();
    clock.moveTo(clock.instant().plusSeconds(60));

    drafts.publish(FENLAND, draft.number(), COLLEAGUE, "agreed now");

    assertThat(elections.find(FENLAND)).isPresent();
    assertThat(get(PUBLIC).statusCode()).isEqualTo(200);
  }

  @Test
  void once_somebody_is_put_forward_it_cannot_be_taken_back() {
    HttpResponse<String> proposed = propose();
    fenland.candidate("Ada Sedge");

    String place = SecondPerson.proposal(proposed);
    assertThat(SecondPerson.confirm(second, place).body()).contains("Something has happened in it");
    assertThat(get(PUBLIC).statusCode()).isEqualTo(200);
  }

  @Test
  void once_a_body_has_called_its_members_to_a_meeting_it_cannot_be_taken_back() {
    meetings.announce(
        new Meeting(
            FENLAND,
            fenland.branch("Sluice", "East").id(),
            LocalDateTime.parse("2020-08-20T19:00"),
            "The Maltings",
            null,
            "",
            null,
            null,
            null,
            "",
            ""),
        ZoneId.of("Europe/London"),
        COLLEAGUE,
        "a test");

    assertThat(officer.get(DESK).body())
        .contains("1 nomination meeting announced")
        .doesNotContain("Propose to take it back");
  }
}
