package org.hustings.server.ballot.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hustings.server.SecondPerson;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.Role;
import org.hustings.server.audit.Actor;
import org.hustings.server.dispatch.SecurityCode;
import org.hustings.server.election.Drafts;
import org.hustings.server.platform.RefusedException;
import org.hustings.server.result.closing.Readiness;
import org.hustings.server.roll.Saltmarsh;
import org.hustings.server.words.VisibleText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// An election that two people call off or postpone while its ballot is open.
class StoppedElectionTest extends ServerTest {
  private static final String PUBLIC = "/elections/" + Saltmarsh.ELECTION;
  private static final String DESK = "/staff" + PUBLIC;
  private static final String REASON = "The papers left Hope Ivy out.";
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");

  @Autowired private PollingPlace place;
  @Autowired private Drafts drafts;
  @Autowired private Readiness readiness;
  private Visitor officer = visitor();
  private Visitor second = visitor();

  @BeforeEach
  void open() {
    begin_with_empty_tables();
    place.open();
    officer = signedIn(Role.RETURNING_OFFICER);
    second = signedIn(Role.STAFF);
  }

  private HttpResponse<String> propose(String kind) {
    return officer.submit(DESK + "/stop", DESK + "/stop", Map.of("kind", kind, "reason", REASON));
  }

  private void stopped(String kind) {
    SecondPerson.confirms(second, propose(kind));
  }

  private static Map<String, String> hidden(HttpResponse<String> page) {
    Map<String, String> fields = new HashMap<>();
    Matcher found = HIDDEN.matcher(page.body());
    while (found.find()) {
      fields.put(found.group(1), found.group(2));
    }
    return fields;
  }

  private HttpResponse<String> reviewed(Visitor voter) {
    Map<String, String> form = hidden(voter.get("/vote/papers"));
    form.put(place.field(Saltmarsh.COUNCIL, "Cato Cedar"), "1");
    return voter.post("/vote/review", form);
  }

  private Visitor voter(SecurityCode code) {
    return PollingPlace.letIn(visitor(), code);
  }

  private long letters(String subject) {
    return mail.letters().stream().filter(one -> one.subject().contains(subject)).count();
  }

  @Test
  void nobody_calls_an_election_off_alone_nor_without_a_reason_that_everybody_reads() {
    assertThat(officer.submit(DESK + "/stop", DESK + "/stop", Map.of("kind", "CALLED_OFF")).body())
        .contains("The reason is missing");
    assertThat(propose("ANNULLED").body()).contains("the election can be called off");
    String proposal = SecondPerson.proposal(propose("CALLED_OFF"));
    assertThat(officer.submit(proposal, proposal + "/confirm", Map.of()).statusCode())
        .isNotEqualTo(302);
    assertThat(get(PUBLIC).body()).doesNotContain("called off");
    assertThat(officer.get(DESK + "/stop").body())
        .contains("It is proposed</a>, and another official must confirm it.");
  }

  @Test
  void an_election_that_is_called_off_says_so_everywhere_and_takes_send_or_counts_nothing_more() {
    SecurityCode voted = place.code(Saltmarsh.COUNCIL);
    SecurityCode late = place.code(Saltmarsh.COUNCIL);
    Visitor voter = voter(voted);
    voter.post("/vote/cast", hidden(reviewed(voter)));
    Visitor undecided = voter(late);
    Map<String, String> ballot = hidden(reviewed(undecided));
    assertThat(place.votes()).isOne();

    stopped("CALLED_OFF");

    String said = "It is called off. " + REASON;
    assertThat(get(PUBLIC).body()).contains(said, "stay sealed and are never opened");
    assertThat(get(Saltmarsh.COUNCIL.path()).body()).contains(said);
    assertThat(get("/").body()).contains(said).doesNotContain("Open now");
    for (String notices : new String[] {"/notices", "/notices.atom"}) {
      assertThat(get(PUBLIC + notices).body()).contains("The election is called off", REASON);
    }
    assertThat(get(PUBLIC + "/timetable").body()).contains("This election is called off.");
    assertThat(get(PUBLIC + "/timetable.ics").body()).contains("STATUS:CANCELLED");
    assertThat(get(PUBLIC + "/result").body()).contains("This election is called off.");
    assertThat(get(Saltmarsh.COUNCIL.path() + "/nominations").body())
        .contains("This election is called off. " + REASON);

    undecided.post("/vote/cast", ballot);
    assertThat(place.votes()).isOne();
    HttpResponse<String> refused = undecided.get("/vote/papers");
    assertThat(refused.body())
        .contains("The election is called off", REASON, "You have not voted in it.");
    assertThat(undecided.get("/vote/papers?lang=cy").body())
        .contains("Mae'r etholiad wedi'i ganslo", REASON);
    assertThat(voter(voted).get("/vote/papers").body()).contains("nobody has opened it");

    assertThat(officer.submit(DESK + "/notices", DESK + "/dispatch/start", Map.of()).body())
        .contains("This election is called off.");
    assertThat(officer.submit(DESK + "/notices", DESK + "/dispatch/remind", Map.of()).body())
        .contains("This election is called off.");
    assertThat(get(PUBLIC + "/another-ballot").body()).contains("This election is called off.");
    clock.moveTo(Saltmarsh.CLOSES.plusSeconds(3600));
    assertThat(readiness.obstacles(Saltmarsh.ELECTION))
        .containsExactly("This election is called off. " + REASON);
    assertThat(officer.get(DESK + "/close").body()).contains("Nothing is closed, opened");
    assertThat(officer.get(DESK).body()).contains(said).doesNotContain("Close the ballot");
    assertThat(officer.get(DESK + "/stop").body()).contains("There is nothing to stop any more.");

    await(() -> letters("The election is called off: Saltmarsh") > 3);
    assertThat(mail.letters())
        .filteredOn(one -> one.subject().contains("The election is called off"))
        .anySatisfy(one -> assertThat(one.to()).isEqualTo("a0@example.org"));
  }

  @Test
  void a_postponed_election_goes_on_by_new_dates_that_two_people_publish() {
    SecurityCode code = place.code(Saltmarsh.COUNCIL);
    stopped("POSTPONED");
    assertThat(get(PUBLIC).body()).contains("It is postponed. " + REASON);
    assertThat(voter(code).get("/vote/papers").body())
        .contains("The election is postponed", "Keep your code");
    assertThat(officer.get(DESK).body()).contains("Take it up again: publish new dates");

    String later =
        drafts.newest(Saltmarsh.ELECTION).orElseThrow().file().replace("2020-08-21", "2020-08-28");
    Actor alone = new Actor("test:alone");
    int number = drafts.newest(Saltmarsh.ELECTION).orElseThrow().number();
    drafts.save(
        Saltmarsh.ELECTION, number, later.replace("2020-08-24", "2020-08-31"), alone, "later");
    assertThatThrownBy(() -> drafts.publish(Saltmarsh.ELECTION, number + 1, alone, "by myself"))
        .isInstanceOf(RefusedException.class);
    SecondPerson.confirms(
        second,
        officer.submit(
            DESK + "/publish",
            DESK + "/publish",
            Map.of(
                "number", Integer.toString(number + 1),
                "reason", "The papers are printed anew",
                "confirmed", "on")));

    assertThat(get(PUBLIC).body()).doesNotContain("It is postponed.");
    assertThat(get(PUBLIC + "/notices").body())
        .contains("The election is taken up again", "The election is postponed");
    clock.moveTo(clock.instant().plusSeconds(5));
    await(() -> voter(code).get("/vote/papers").body().contains("Council"));
    await(() -> letters("The election is taken up again: Saltmarsh") > 3);
  }

  @Test
  void in_a_made_up_language_nothing_of_a_stopped_election_is_left_as_it_was() {
    SecurityCode code = place.code(Saltmarsh.COUNCIL);
    stopped("CALLED_OFF");
    Visitor voter = voter(code);
    assertThat(VisibleText.outsideOfMessages(voter.get("/vote/papers?lang=en-XA").body()))
        .doesNotContain("called off");
    assertThat(VisibleText.outsideOfMessages(get(PUBLIC + "/notices?lang=en-XA").body()))
        .noneSatisfy(text -> assertThat(text).contains("called off"));
  }
}
