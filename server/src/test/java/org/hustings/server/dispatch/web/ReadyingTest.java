package org.hustings.server.dispatch.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hustings.server.SecondPerson;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.Role;
import org.hustings.server.dispatch.batch.Plans;
import org.hustings.server.dispatch.look.Look;
import org.hustings.server.dispatch.look.Looks;
import org.hustings.server.roll.Roll;
import org.hustings.server.roll.Saltmarsh;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The roll is frozen, the papers are settled and the channels decided by one press and a second
/// person's; whoever has looked starts it by one more.
class ReadyingTest extends ServerTest {
  private static final String ELECTION = "/staff/elections/saltmarsh-2020";
  private static final String DESK = ELECTION + "/dispatch";
  private static final Map<String, String> SETTLED =
      Map.of("reason", "nominations are closed", "allot", "yes");
  private static final Map<String, String> ALL =
      Map.of("reason", "nominations are closed", "freeze", "yes", "allot", "yes");

  @Autowired private Saltmarsh saltmarsh;
  @Autowired private Roll roll;
  @Autowired private Plans plans;
  @Autowired private Looks looks;
  private Visitor staff = visitor();
  private Visitor second = visitor();

  @BeforeEach
  void nominate() {
    begin_with_empty_tables();
    clock.moveTo(Saltmarsh.NOMINATING.minusSeconds(7200));
    staff = signedIn(Role.STAFF);
    second = signedIn(Role.RETURNING_OFFICER);
  }

  private void at_the_desk_by(String definition) {
    saltmarsh.beginsAs(definition);
    saltmarsh.nominated();
    saltmarsh.register(20);
    clock.moveTo(Saltmarsh.FREEZES);
  }

  private HttpResponse<String> press(Map<String, String> fields) {
    return staff.submit(DESK, DESK + "/papers", fields);
  }

  @Test
  void a_roll_that_was_looked_at_is_frozen_the_papers_settled_and_the_channels_decided() {
    at_the_desk_by(
        Saltmarsh.definitionFile()
            .replace(
                "  order: alphabetical", "  order: alphabetical\n  dispatch: email-else-post"));
    assertThat(staff.get(DESK).body())
        .contains("Look at the roll")
        .doesNotContain("name=\"allot\"");
    assertThat(press(SETTLED).body()).contains("tick that it is frozen");

    await(() -> staff.get(ELECTION + "/roll").body().contains("Preview: 18 electors"));
    assertThat(staff.get(DESK).body()).contains("Freeze the roll now", "18 electors");
    HttpResponse<String> proposed = press(ALL);
    await(() -> roll.frozen(Saltmarsh.ELECTION).isPresent());
    assertThat(plans.find(Saltmarsh.ELECTION)).as("one person alone decides nothing").isEmpty();

    assertThat(second.get(SecondPerson.proposal(proposed)).body())
        .contains("Council: 8 candidates", "It is then decided for the")
        .contains("18 electors");
    SecondPerson.confirms(second, proposed);
    assertThat(plans.find(Saltmarsh.ELECTION)).isPresent();
    Map<String, String> looked = new HashMap<>(Map.of("letter", box("letter"), "electors", "17"));
    assertThat(staff.submit(DESK, DESK + "/start", looked).body())
        .as("neither a test paper nor the number as it is")
        .contains("First look at what members get");
    looks.tick(Saltmarsh.ELECTION, Look.PAPER, Saltmarsh.RETURNING_OFFICER);
    assertThat(staff.submit(DESK, DESK + "/start", looked).body()).contains("First look");
    assertThat(staff.get(DESK).body()).as("ticked before").doesNotContain("name=\"letter\"");
    looked.put("electors", box("electors"));
    assertThat(staff.submit(DESK, DESK + "/start", looked).statusCode()).isEqualTo(302);
    assertThat(staff.get(DESK).body()).contains("Dispatch begins as soon as the timetable says");
    assertThat(mail.letters()).noneMatch(letter -> letter.text().contains("/vote/"));

    clock.moveTo(Saltmarsh.OPENS.plusSeconds(60));
    await(() -> mail.letters().stream().anyMatch(letter -> letter.text().contains("/vote/")));
  }

  private String box(String name) {
    Matcher box =
        Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(staff.get(DESK).body());
    assertThat(box.find()).as(name).isTrue();
    return box.group(1);
  }

  @Test
  void nothing_is_sent_by_a_channel_that_nobody_has_stated() {
    at_the_desk_by(Saltmarsh.definitionFile());
    await(() -> staff.get(ELECTION + "/roll").body().contains("Preview: 18 electors"));
    assertThat(staff.get(DESK).body()).contains("name=\"freeze\"").doesNotContain("name=\"allot\"");
    assertThat(press(ALL).body()).contains("does not state by which channel");
    assertThat(roll.frozen(Saltmarsh.ELECTION)).isEmpty();
  }
}
