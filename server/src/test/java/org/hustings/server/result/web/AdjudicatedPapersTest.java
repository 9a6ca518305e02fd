package org.hustings.server.result.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hustings.server.SecondPerson;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.ElectionRoles;
import org.hustings.server.account.Role;
import org.hustings.server.ballot.Parting;
import org.hustings.server.ballot.post.Scanning;
import org.hustings.server.dispatch.HandmadePacks;
import org.hustings.server.result.CountingHouse;
import org.hustings.server.roll.Elector;
import org.hustings.server.roll.Saltmarsh;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Doubtful papers: what is decided about them, where observers read it, and until when they
/// object.
class AdjudicatedPapersTest extends ServerTest {
  private static final String OBSERVE = "/elections/" + Saltmarsh.ELECTION + "/observe";
  private static final String DESK = "/staff/elections/" + Saltmarsh.ELECTION + "/adjudications";
  private static final String CLOSES = "  - {act: ballot-closes";
  private static final String STATED =
      "  - {act: objections-close, at: 2020-08-22T12:00}\n" + CLOSES;
  private static final Map<String, String> DECIDED =
      Map.of(
          "contest", "council",
          "doubt", "Two first preferences",
          "decision", "NOT_COUNTED",
          "reason", "Neither can be preferred");

  @Autowired private CountingHouse house;
  @Autowired private ElectionRoles roles;
  @Autowired private Parting parting;
  @Autowired private Scanning scanning;
  private Visitor observer = visitor();
  private Visitor official = visitor();

  @BeforeEach
  void everybody_has_voted() {
    begin_with_empty_tables();
    house.open(40, CLOSES, STATED);
    house.everybodyVotes(7);
    observer =
        signedIn(
            roles.give(
                Saltmarsh.RETURNING_OFFICER,
                Role.OBSERVER,
                Saltmarsh.ELECTION.slug(),
                "Ada Alder",
                "Wat",
                "wat@example.org"));
    official = signedIn(Role.STAFF);
  }

  private void part() {
    house.close();
    parting.part(Saltmarsh.ELECTION, Saltmarsh.RETURNING_OFFICER);
  }

  private String label() {
    Matcher label =
        Pattern.compile("id=\"paper-([A-Z]{6})\"").matcher(observer.get(OBSERVE).body());
    assertThat(label.find()).isTrue();
    return label.group(1);
  }

  private HttpResponse<String> objection(String about) {
    return observer.submit(
        "/account", OBSERVE, Map.of("kind", "PAPER", "about", about, "why", "One is struck out"));
  }

  @Test
  void a_decision_is_not_taken_down_while_something_leads_from_a_paper_to_its_elector() {
    assertThat(official.get(DESK).body())
        .contains("Decisions are taken down once the envelopes are parted")
        .doesNotContain("name=\"doubt\"");
    assertThat(official.submit("/account", DESK, DECIDED).statusCode()).isEqualTo(422);
    assertThat(database.sql("SELECT count(*) FROM ballot.adjudication").query(Long.class).single())
        .isZero();
  }

  @Test
  void an_observer_reads_what_was_decided_and_why_and_objects_by_the_papers_letters() {
    part();
    assertThat(official.submit(DESK, DESK, DECIDED).statusCode()).isEqualTo(302);
    String label = label();
    assertThat(observer.get(OBSERVE).body())
        .contains(
            "Paper " + label,
            "Two first preferences. Decided: not counted. Why: Neither can be preferred")
        .contains("You can object until");
    assertThat(official.get(DESK).body()).contains("Paper " + label);

    assertThat(objection(label.toLowerCase(Locale.ROOT)).statusCode()).isEqualTo(302);
    assertThat(official.get(OBSERVE).body())
        .contains("Paper " + label + ": One is struck out (Wat)");
  }

  @Test
  void a_decision_that_does_not_say_why_is_given_back_with_what_was_written() {
    part();
    HttpResponse<String> answer =
        official.submit(
            DESK, DESK, Map.of("contest", "council", "doubt", "A tick", "decision", "COUNTED"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("value=\"A tick\"", "what was decided and why");
  }

  @Test
  void the_number_on_a_paper_is_never_put_on_record_beside_what_is_on_it() {
    Elector third = house.electors().get(2);
    new HandmadePacks(database, Saltmarsh.ELECTION)
        .posted(3, third.entitlements(), 3, clock.instant());
    scanning.scan(Saltmarsh.ELECTION, List.of("3"), true, Saltmarsh.RETURNING_OFFICER);
    part();

    HttpResponse<String> answer = objection("0000003");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Name the paper by the letters of its decision");
    assertThat(database.sql("SELECT count(*) FROM result.objection").query(Long.class).single())
        .isZero();
  }

  @Test
  void objections_are_made_until_the_timetable_says_and_not_after() {
    assertThat(get("/elections/" + Saltmarsh.ELECTION + "/timetable").body())
        .contains("Deadline for objections and for asking for a recount");
    clock.moveTo(Instant.parse("2020-08-22T10:59:00Z"));
    assertThat(objection("the torn one").statusCode()).isEqualTo(302);

    clock.moveTo(Instant.parse("2020-08-22T11:00:00Z"));

    assertThat(objection("the torn one").statusCode()).isEqualTo(422);
    assertThat(observer.get(OBSERVE).body())
        .contains("Objections could be made until")
        .doesNotContain("name=\"about\"");
  }

  @Test
  void their_end_is_put_off_as_far_as_a_close_that_would_come_after_it() {
    String ballot = "/staff/elections/" + Saltmarsh.ELECTION + "/ballot";
    Map<String, String> later =
        Map.of("date", "2020-08-22", "time", "15:00", "reason", "The site was down.");

    SecondPerson.confirms(
        official, signedIn(Role.RETURNING_OFFICER).submit(ballot, ballot + "/extension", later));

    assertThat(get("/elections/" + Saltmarsh.ELECTION + "/timetable").body())
        .contains(
            "The ballot closes: moved from Friday 21 August 2020, 12 noon to Saturday 22 August"
                + " 2020, 3pm",
            "Deadline for objections and for asking for a recount: moved from Saturday 22 August"
                + " 2020, 12 noon to Sunday 23 August 2020, 3pm");
  }
}
