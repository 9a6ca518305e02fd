package org.hustings.server.result.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.hustings.server.SecondPerson;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.Role;
import org.hustings.server.result.CountingHouse;
import org.hustings.server.roll.Saltmarsh;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What would be refused is not offered: the reason stands in the place of the form.
class OfferedFormsTest extends ServerTest {
  private static final String DESK = "/staff/elections/" + Saltmarsh.ELECTION;

  @Autowired private CountingHouse house;
  private Visitor officer = visitor();
  private Visitor second = visitor();

  @BeforeEach
  void everybody_has_voted() {
    begin_with_empty_tables();
    house.open(10, "", "");
    officer = signedIn(Role.RETURNING_OFFICER);
    second = signedIn(Role.STAFF);
    house.everybodyVotes(7);
  }

  private void offers(String page, String form) {
    assertThat(officer.get(DESK + page).body()).as(page).contains(form);
  }

  private void says(String page, String why, String... forms) {
    assertThat(officer.get(DESK + page).body()).as(page).contains(why).doesNotContain(forms);
  }

  @Test
  void while_the_ballot_is_open_everything_can_be_proposed() {
    offers("/ballot", "/ballot/extension");
    offers("/marked-register", "/marked-register/disqualify");
    offers("/void-votes", "name=\"electors\"");
    offers("/dispatch/reminders", "name=\"at\"");
    offers("/post", "name=\"papers\"");
    offers("/post/key", "name=\"phrase\"");
  }

  @Test
  void once_the_envelopes_are_parted_each_page_says_why_not() {
    house.close();
    says("/dispatch/reminders", "nobody is reminded any more", "name=\"at\"");
    says("/void-votes", "Votes are made void while the ballot is open only", "name=\"electors\"");
    officer.submit("/account", DESK + "/close/propose", Map.of("reason", "as announced"));
    String proposal =
        "/staff/approvals/"
            + database.sql("SELECT max(id) FROM account.approval").query(String.class).single();
    assertThat(SecondPerson.confirm(second, proposal).statusCode()).isEqualTo(302);
    await(() ->
        database
            .sql("SELECT EXISTS (SELECT FROM result.closing WHERE state = 'SEALED')")
            .query(Boolean.class)
            .single());

    says("/ballot", "The envelopes have been parted: the ballot is over.", "/ballot/extension");
    says(
        "/marked-register",
        "The envelopes have been parted: that vote is found here no more.",
        "/marked-register/disqualify",
        "#disqualify\" aria");
    String keyed = "no paper is keyed any more";
    says("/post", keyed, "name=\"papers\"", "/post/key\" role");
    says("/post/key", keyed, "name=\"phrase\"");
  }

  @Test
  void while_the_election_is_stopped_its_close_is_not_moved() {
    String stop = DESK + "/stop";
    String reason = "A candidate was left out.";
    SecondPerson.confirms(
        second, officer.submit(stop, stop, Map.of("kind", "CALLED_OFF", "reason", reason)));
    String why = "This election is called off. " + reason;
    await(() -> officer.get(DESK + "/ballot").body().contains(why));
    says("/ballot", why, "/ballot/extension");
    says("/void-votes", "Votes are made void while the ballot is open only", "name=\"electors\"");
    says("/dispatch", why, "/dispatch/papers\"", "/dispatch/plan\"", "/dispatch/start\"");
    says("/dispatch/reminders", why, "/dispatch/reminders\" class", "/dispatch/remind\"");
  }
}
