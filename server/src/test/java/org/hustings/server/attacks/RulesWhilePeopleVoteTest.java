package org.hustings.server.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.Counting;
import org.hustings.server.Administrator;
import org.hustings.server.SecondPerson;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.Role;
import org.hustings.server.dispatch.HandmadePacks;
import org.hustings.server.dispatch.Heathland;
import org.hustings.server.election.Drafts;
import org.hustings.server.election.Elections;
import org.hustings.server.election.Version;
import org.hustings.server.platform.RefusedException;
import org.hustings.server.roll.Entitlements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// S6: one official changed seats and count rule while people voted, in force at once, and nobody
/// was told.
class RulesWhilePeopleVoteTest extends ServerTest {
  private static final String DESK = "/staff/elections/" + Heathland.ELECTION;

  @Autowired private Heathland heathland;
  @Autowired private Drafts drafts;
  @Autowired private Elections elections;
  private Visitor attacker = visitor();
  private Visitor colleague = visitor();

  @BeforeEach
  void people_vote() {
    begin_with_empty_tables();
    heathland.publish();
    heathland.settle();
    clock.moveTo(Heathland.REISSUE);
    attacker = signedIn(Role.STAFF);
    colleague = signedIn(Role.RETURNING_OFFICER);
  }

  private void a_ballot_is_made() {
    new HandmadePacks(database, Heathland.ELECTION)
        .online(1, Entitlements.parse(Heathland.ELECTION, "council"), clock.instant());
  }

  private Version newest() {
    return drafts.newest(Heathland.ELECTION).orElseThrow();
  }

  private ContestDefinition council() {
    return elections.find(Heathland.ELECTION).orElseThrow().contest("council").orElseThrow();
  }

  private void save(Visitor who, String was, String is) {
    Version version = newest();
    assertThat(version.file()).contains(was);
    HttpResponse<String> saved =
        who.submit(
            DESK + "/file",
            DESK + "/file",
            Map.of(
                "file",
                version.file().replace(was, is),
                "base",
                Integer.toString(version.number()),
                "reason",
                "tidied up",
                "action",
                "save"));
    assertThat(saved.statusCode()).as(saved.body()).isEqualTo(302);
  }

  private HttpResponse<String> publish(Visitor who) {
    return who.submit(
        DESK + "/publish",
        DESK + "/publish",
        Map.of(
            "number",
            Integer.toString(newest().number()),
            "reason",
            "The committee decided so",
            "confirmed",
            "on"));
  }

  @Test
  void fewer_seats_and_another_rule_are_not_in_force_by_one_official() {
    a_ballot_is_made();
    save(
        attacker,
        "seats: 3\n    count: {method: stv}",
        "seats: 2\n    count: {method: stv, rule: meek}");
    String proposal = SecondPerson.proposal(publish(attacker));

    assertThat(council().seats()).isEqualTo(3);
    assertThat(attacker.submit(proposal, proposal + "/confirm", Map.of()).statusCode())
        .isEqualTo(422);
    assertThat(council().seats()).isEqualTo(3);
    assertThat(get("/elections/heathland-2020/notices").body()).doesNotContain("Council: Seats");
  }

  @Test
  void the_second_is_told_by_letter_and_sees_in_words_what_was_and_what_will_be() {
    a_ballot_is_made();
    save(attacker, "seats: 3", "seats: 2");
    assertThat(attacker.get(DESK + "/publish").body())
        .contains("Council: Seats: it was “3” and is now “2”.", "Propose it to a second person");
    String proposal = SecondPerson.proposal(publish(attacker));

    await(() -> !mail.letters().isEmpty());
    assertThat(mail.letters()).anySatisfy(letter -> assertThat(letter.text()).contains(proposal));
    assertThat(colleague.get("/staff/approvals").body()).contains(proposal);
    String page = colleague.get(proposal).body();
    assertThat(page)
        .contains(
            "Council: Seats: it was “3” and is now “2”.",
            "The committee decided so",
            "Fingerprint",
            "Heathland Society elections 2020");
  }

  @Test
  void both_see_which_ballots_do_not_follow_the_change() {
    a_ballot_is_made();
    save(attacker, "seats: 3", "seats: 2");
    assertThat(attacker.get(DESK + "/publish").body())
        .contains("does not follow the change", "1 ballot sent by e-mail");
    String proposal = SecondPerson.proposal(publish(attacker));
    assertThat(colleague.get(proposal).body())
        .contains("It does not follow the change: 1 ballot sent by e-mail.");
  }

  @Test
  void a_change_that_no_ballot_shows_outdates_none() {
    a_ballot_is_made();
    save(attacker, "seats: 3\n    count:", "seats: 3\n    vacancies: recount\n    count:");
    assertThat(attacker.get(DESK + "/publish").body())
        .contains("A seat that falls empty is filled by a recount")
        .doesNotContain("does not follow the change");
  }

  @Test
  void what_two_want_is_in_force_and_the_public_reads_it_as_a_notice() {
    a_ballot_is_made();
    save(attacker, "seats: 3", "seats: 2");
    String proposal = SecondPerson.proposal(publish(attacker));
    colleague.submit(proposal, proposal + "/confirm", Map.of());

    assertThat(council().seats()).isEqualTo(2);
    for (String page : List.of("/notices", "/notices.atom", "", "/council")) {
      assertThat(get("/elections/heathland-2020" + page).body())
          .as(page)
          .contains("Council: Seats: it was “3” and is now “2”.", "The committee decided so");
    }
    assertThat(colleague.get(proposal).body())
        .contains("This was done", "it was “3” and is now “2”");
  }

  @Test
  void a_proposal_lapses_when_the_definition_in_force_is_another_by_then() {
    a_ballot_is_made();
    save(attacker, "seats: 3", "seats: 2");
    String first = SecondPerson.proposal(publish(attacker));
    colleague.submit(first, first + "/withdraw", Map.of("reason", "not so"));
    save(attacker, "seats: 2", "seats: 4");
    String second = SecondPerson.proposal(publish(attacker));
    Administrator.database()
        .sql(
            """
            INSERT INTO election.publication (version, published_at, author, reason)
            SELECT id, :at, 'person:1', 'behind their backs' FROM election.version
            WHERE election = 'heathland-2020' AND number = 2
            """)
        .param("at", Timestamp.from(clock.instant()))
        .update();

    HttpResponse<String> late = colleague.submit(second, second + "/confirm", Map.of());
    assertThat(late.statusCode()).isEqualTo(422);
    assertThat(late.body()).contains("has changed since it was proposed");
    assertThat(council().seats()).isEqualTo(2);
  }

  @Test
  void no_part_of_the_definition_is_left_to_one_not_even_a_name_or_a_remark() {
    a_ballot_is_made();
    for (String[] change :
        new String[][] {
          {"name: Council", "name: Committee"},
          {"voters: []", "voters: [{section: young}]"},
          {"title: Heathland Society elections 2020", "title: Elections"},
          {"order: lot-for-each-voter", "order: alphabetical"},
          {"re-open-nominations: true", "re-open-nominations: false"},
          {"at: 2020-10-26", "at: 2020-10-27"},
          {"format: 1", "# a remark\nformat: 1"}
        }) {
      Version version = newest();
      if (!version.file().contains(change[0])) {
        continue;
      }
      drafts.save(
          Heathland.ELECTION,
          version.number(),
          version.file().replace(change[0], change[1]),
          Heathland.OFFICER,
          "x");
      assertThatThrownBy(() ->
              drafts.publish(
                  Heathland.ELECTION, newest().number(), Heathland.OFFICER, "nobody looks"))
          .as(change[1])
          .isInstanceOf(RefusedException.class);
    }
    assertThat(elections.version(Heathland.ELECTION)).isEqualTo(1);
  }

  @Test
  void before_the_first_ballot_is_made_it_stays_one_persons() {
    save(attacker, "count: {method: stv}", "count: {method: stv, rule: meek}");
    assertThat(publish(attacker).headers().firstValue("location").orElse(""))
        .endsWith("/elections/heathland-2020");
    assertThat(council().counting()).extracting(Counting::rule).isEqualTo("meek");
  }
}
