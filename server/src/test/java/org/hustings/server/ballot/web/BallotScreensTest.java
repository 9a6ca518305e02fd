package org.hustings.server.ballot.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hustings.ballotbox.sealing.KeyCeremony;
import org.hustings.server.SecondPerson;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.Role;
import org.hustings.server.ballot.AttemptId;
import org.hustings.server.ballot.Box;
import org.hustings.server.ballot.Disqualifications;
import org.hustings.server.ballot.SaltmarshBallot;
import org.hustings.server.dispatch.Pack;
import org.hustings.server.dispatch.SecurityCode;
import org.hustings.server.election.Drafts;
import org.hustings.server.platform.RefusedException;
import org.hustings.server.roll.Elector;
import org.hustings.server.roll.Saltmarsh;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class BallotScreensTest extends ServerTest {
  private static final String STAFF = "/staff/elections/saltmarsh-2020";

  @Autowired private SaltmarshBallot ballot;
  @Autowired private Saltmarsh saltmarsh;
  @Autowired private Box box;
  @Autowired private Drafts drafts;
  @Autowired private Disqualifications disqualifications;
  private Visitor officer = visitor();
  private Visitor clerk = visitor();

  @BeforeEach
  void two_people_are_signed_in() {
    begin_with_empty_tables();
    // they are officials before there is an election
    clock.moveTo(Saltmarsh.NOMINATING);
    officer = signedIn(Role.RETURNING_OFFICER);
    clerk = signedIn(Role.STAFF);
  }

  @Test
  void a_key_is_lodged_when_a_second_person_has_compared_its_fingerprint() {
    saltmarsh.frozen(5);
    KeyCeremony ceremony = KeyCeremony.hold(Saltmarsh.ELECTION, 3, 5);
    assertThat(officer.get(STAFF + "/ballot").body()).contains("No key is lodged");

    String proposal = propose(officer, STAFF + "/key", Map.of("text", ceremony.key().text()));
    assertThat(clerk.get(proposal).body()).contains(ceremony.key().fingerprint());
    assertThat(officer.submit(proposal, proposal + "/confirm", Map.of()).statusCode())
        .isEqualTo(422);
    HttpResponse<String> confirmed = SecondPerson.confirm(clerk, proposal);
    assertThat(confirmed.statusCode()).as(confirmed.body()).isEqualTo(302);

    assertThat(box.key(Saltmarsh.ELECTION)).hasValue(ceremony.key());
    assertThat(officer.get(STAFF + "/key").body()).contains("is lodged");
  }

  @Test
  void a_share_brought_in_place_of_the_key_is_named_and_not_shown_to_anybody() {
    saltmarsh.frozen(5);
    KeyCeremony ceremony = KeyCeremony.hold(Saltmarsh.ELECTION, 3, 5);

    String answer =
        officer
            .submit(
                STAFF + "/key", STAFF + "/key", Map.of("text", ceremony.shares().getFirst().text()))
            .body();

    assertThat(answer)
        .contains("It begins with \"Hustings key share\"")
        .doesNotContain(ceremony.shares().getFirst().secret().replaceAll("(.{4})(?=.)", "$1 "));
  }

  @Test
  void the_close_is_put_off_by_two_people_and_announced() {
    ballot.open(5);
    Map<String, String> later =
        Map.of("date", "2020-08-22", "time", "09:30", "reason", "The site was down.");

    String proposal = propose(officer, STAFF + "/ballot", STAFF + "/ballot/extension", later);
    HttpResponse<String> confirmed = SecondPerson.confirm(clerk, proposal);
    assertThat(confirmed.statusCode()).as(confirmed.body()).isEqualTo(302);

    String sentence =
        "The ballot closes: moved from Friday 21 August 2020, 12 noon to Saturday 22 August 2020,"
            + " 9.30am.";
    String site = "/elections/saltmarsh-2020";
    for (String page : List.of("", "/timetable", "/notices", "/notices.atom")) {
      assertThat(get(site + page).body()).as(page).contains(sentence, "The site was down.");
    }
    assertThat(get(site + "/timetable.ics").body().replace("\r\n ", ""))
        .contains(
            "DTSTART;TZID=Europe/London:20200822T093000",
            "Was Friday 21 August 2020\\, 12 noon. The site was down.");
    assertThat(get(site + "/ballots").body())
        .contains("The ballot closes on Saturday 22 August 2020, 9.30am. It was put off from");
    assertThat(officer.get(STAFF + "/ballot").body()).contains(sentence);
    Visitor voter = visitor();
    SecurityCode code = ballot.code(1);
    voter.post("/vote", Map.of("part1", code.part1(), "part2", code.part2()));
    assertThat(voter.get("/vote/papers").body())
        .contains(
            "The ballot closes on Saturday 22 August 2020, 9.30am. It was put off from Friday 21"
                + " August 2020, 12 noon. Why: The site was down.");
  }

  @Test
  void a_close_put_off_past_the_declaration_needs_another_day_for_that() {
    ballot.open(5);
    Map<String, String> later =
        new HashMap<>(Map.of("date", "2020-08-25", "time", "12:00", "reason", "A strike."));
    assertThat(officer.submit(STAFF + "/ballot", STAFF + "/ballot/extension", later).body())
        .contains("on Monday 24 August 2020, which is not after the new close");

    later.putAll(Map.of("declared-date", "2020-08-27", "declared-time", "10:00"));
    String proposal = propose(officer, STAFF + "/ballot", STAFF + "/ballot/extension", later);
    HttpResponse<String> confirmed = SecondPerson.confirm(clerk, proposal);
    assertThat(confirmed.statusCode()).as(confirmed.body()).isEqualTo(302);

    assertThat(get("/elections/saltmarsh-2020/timetable").body())
        .contains(
            "The ballot closes: moved from Friday 21 August 2020, 12 noon to Tuesday 25",
            "Declaration of the result: moved from Monday 24 August 2020 to Thursday 27");
  }

  @Test
  void nobody_alone_changes_when_a_ballot_that_has_begun_closes() {
    ballot.open(5);
    String moved =
        Saltmarsh.definitionFile()
            .replace("ballot-closes, at: 2020-08-21T12:00", "ballot-closes, at: 2020-08-21T18:00");

    assertThatThrownBy(() -> saltmarsh.publish(moved))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("by two people");
  }

  @Test
  void a_draft_that_is_being_written_is_kept_with_the_new_close() {
    ballot.open(5);
    String draft =
        Saltmarsh.definitionFile().replace("name: Council", "name: Council of the society");
    drafts.save(Saltmarsh.ELECTION, 1, draft, Saltmarsh.RETURNING_OFFICER, "A better name.");
    Map<String, String> later =
        Map.of("date", "2020-08-22", "time", "09:30", "reason", "The site was down.");

    String proposal = propose(officer, STAFF + "/ballot", STAFF + "/ballot/extension", later);
    HttpResponse<String> confirmed = SecondPerson.confirm(clerk, proposal);
    assertThat(confirmed.statusCode()).as(confirmed.body()).isEqualTo(302);

    assertThat(saltmarsh.definition().contests().getFirst().name()).isEqualTo("Council");
    assertThat(drafts.newest(Saltmarsh.ELECTION).orElseThrow().file())
        .contains("name: Council of the society", "2020-08-22T09:30");
  }

  @Test
  void a_close_that_is_not_later_is_refused() {
    ballot.open(5);
    Map<String, String> earlier =
        Map.of("date", "2020-08-20", "time", "09:30", "reason", "We are impatient.");

    assertThat(officer.submit(STAFF + "/ballot", STAFF + "/ballot/extension", earlier).body())
        .contains("The new close must be later");
  }

  @Test
  void the_marked_register_says_who_voted_and_a_vote_can_be_disqualified() {
    ballot.open(5);
    Pack pack = ballot.pack(2);
    box.cast(pack, ballot.marked(pack, new Random(1)), AttemptId.draw());

    assertThat(officer.get(STAFF + "/marked-register").body()).containsOnlyOnce("<td>online</td>");
    String proposal =
        propose(
            officer,
            STAFF + "/marked-register",
            STAFF + "/marked-register/disqualify",
            Map.of("elector", "2", "reason", "Joined two societies."));
    HttpResponse<String> confirmed = SecondPerson.confirm(clerk, proposal);
    assertThat(confirmed.statusCode()).as(confirmed.body()).isEqualTo(302);

    assertThat(disqualifications.of(Saltmarsh.ELECTION)).hasSize(1);
    assertThat(officer.get(STAFF + "/marked-register").body()).contains("Joined two societies.");
  }

  @Test
  void an_elector_is_found_on_the_marked_register_and_picked_rather_than_typed() {
    ballot.open(30);
    String page = STAFF + "/marked-register";
    Elector elector = ballot.electors().getFirst();
    int space = elector.name().indexOf(' ');
    String first = elector.name().substring(0, space);
    String last = elector.name().substring(space + 1);
    await(() -> !officer.get(page + "?search=x").body().contains("being made ready"));
    String found = officer.get(page + "?search=" + last + ",+" + first).body();
    assertThat(found).contains(elector.name(), "?elector=" + elector.number().value());
    assertThat(officer.get(page + "?search=Nobodyhere").body())
        .contains("Nobody on the roll is found by this.");
    assertThat(officer.get(page + "?elector=" + elector.number().value()).body())
        .contains("The vote of elector " + elector.number().value() + ": " + elector.name())
        .doesNotContain("Number of the elector");
    assertThat(signedIn(Role.SCRUTINEER).get(page + "?search=" + last).body())
        .contains(elector.name())
        .doesNotContain("?elector=");
    assertThat(officer.get(STAFF + "/roll/electors?words=" + last + ",+" + first).body())
        .contains(elector.name());
  }

  @Test
  void turnout_is_shown_by_day_channel_and_unit() {
    ballot.open(5);
    assertThat(officer.get(STAFF + "/turnout").body()).contains("No vote has come in yet.");

    for (int elector : new int[] {1, 2, 3}) {
      Pack pack = ballot.pack(elector);
      box.cast(pack, ballot.marked(pack, new Random(elector)), AttemptId.draw());
      if (elector == 2) {
        clock.moveTo(clock.instant().plus(Duration.ofDays(1)));
      }
    }

    String page = officer.get(STAFF + "/turnout").body();
    assertThat(page)
        .contains("3 of the 5 electors to whom a ballot went have voted", "60.0%")
        .contains("<svg class=\"chart\"", "3 votes by the end, over 2 days");
    assertThat(page).contains("<progress value=");
    assertThat(signedIn(Role.SCRUTINEER).get(STAFF + "/turnout").statusCode()).isEqualTo(200);
    assertThat(get(STAFF + "/turnout").statusCode()).isEqualTo(302);
  }

  @Test
  void a_disqualification_is_taken_back_by_two_people_and_stays_on_record() {
    ballot.open(5);
    Pack pack = ballot.pack(2);
    box.cast(pack, ballot.marked(pack, new Random(1)), AttemptId.draw());
    disqualifications.disqualify(
        Saltmarsh.ELECTION, pack.elector(), "Joined two.", Saltmarsh.RETURNING_OFFICER);
    String screen = STAFF + "/disqualifications";
    assertThat(officer.submit(screen, screen + "/take-back", Map.of("elector", "2")).body())
        .contains("Say why");

    String proposal =
        propose(
            officer,
            screen,
            screen + "/take-back",
            Map.of("elector", "2", "reason", "It was her sister."));
    assertThat(disqualifications.of(Saltmarsh.ELECTION)).hasSize(1);
    HttpResponse<String> confirmed = SecondPerson.confirm(clerk, proposal);
    assertThat(confirmed.statusCode()).as(confirmed.body()).isEqualTo(302);

    assertThat(disqualifications.of(Saltmarsh.ELECTION)).isEmpty();
    assertThat(officer.get(screen).body())
        .contains("Joined two.", "Taken back on", "It was her sister.");
    assertThat(officer.submit(screen, screen + "/take-back", Map.of("elector", "2", "reason", "x")))
        .extracting(HttpResponse::body)
        .asString()
        .contains("This elector is not disqualified.");
  }

  @Test
  void papers_are_scanned_and_keyed_by_two_clerks() {
    ballot.open(5);
    assertThat(
            clerk.submit(STAFF + "/post", STAFF + "/post", Map.of("papers", "0000005\n6")).body())
        .contains("in the box; it can be keyed", "no paper of this election has this number");
    Map<String, String> marks = Map.of("paper", "5", "young-representatives", "not-returned");

    String first = key(clerk, marks, "1");
    String second = key(officer, marks, "1");

    assertThat(first).contains("Paper 0000005: a second clerk keys it");
    assertThat(second).contains("Paper 0000005: it is sealed in the box");
  }

  @Test
  void the_public_sees_none_of_it() {
    ballot.open(5);
    for (String screen : new String[] {"/ballot", "/key", "/marked-register", "/post"}) {
      assertThat(get(STAFF + screen).statusCode()).as(screen).isEqualTo(302);
    }
    assertThat(signedIn(Role.SCRUTINEER).get(STAFF + "/marked-register").statusCode())
        .isEqualTo(200);
  }

  /// Keys the first candidate of the council with this preference.
  private String key(Visitor person, Map<String, String> fields, String preference) {
    String page = STAFF + "/post/key";
    person.submit(page, page + "/phrase", Map.of("phrase", "marsh harrier over reeds"));
    String form = person.get(page + "?paper=5").body();
    String name = form.replaceAll("(?s).*?name=\"(council\\.[0-9]+)\".*", "$1");
    Map<String, String> sent = new HashMap<>(fields);
    sent.put(name, preference);
    return person.submit(page + "?paper=5", page, sent).body();
  }

  private String propose(Visitor person, String page, Map<String, String> fields) {
    return propose(person, page, page, fields);
  }

  private String propose(Visitor person, String page, String address, Map<String, String> fields) {
    HttpResponse<String> answer = person.submit(page, address, fields);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return answer.headers().firstValue("location").orElseThrow();
  }
}
