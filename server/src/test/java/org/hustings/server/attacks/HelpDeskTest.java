package org.hustings.server.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hustings.server.Visitor;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.Role;
import org.hustings.server.account.SignedIn;
import org.hustings.server.helpdesk.Halts;
import org.hustings.server.helpdesk.LookUps;
import org.hustings.server.roll.ElectorNumber;
import org.hustings.server.roll.Saltmarsh;
import org.hustings.server.roll.SaltmarshMembers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Somebody at the help desk does their work, and somebody there tries for more.
class HelpDeskTest extends DispatchedSociety {
  private static final String HELP = "/help-desk/saltmarsh-2020";
  private static final Map<String, String> RIGHT = Map.of("POSTCODE", "sm151aa", "BRANCH", "Creek");
  private static final Map<String, String> WRONG =
      Map.of("POSTCODE", "SM15 1AA", "YEAR_JOINED", "2014");

  @Autowired private LookUps lookUps;
  @Autowired private Halts halts;
  private Visitor desk = visitor();

  @BeforeEach
  void somebody_sits_at_the_help_desk() {
    desk = signedIn(Role.HELP_DESK);
    await(() -> desk.get(HELP).body().contains("Name, number, postcode or address"));
  }

  private static HttpResponse<String> search(Visitor by, String typed) {
    return by.submit(HELP, HELP, Map.of("words", typed));
  }

  private String pageOf(int member) {
    return HELP + "/electors/" + elector(member).number();
  }

  private HttpResponse<String> answer(int member, Map<String, String> answers) {
    return desk.submit(HELP, pageOf(member) + "/identity", answers);
  }

  private HttpResponse<String> send(int member, String channel) {
    return desk.submit(HELP, pageOf(member) + "/send", Map.of("channel", channel));
  }

  @Test
  void whoever_rings_is_found_asked_told_and_sent_the_ballot_again() {
    for (String typed : List.of("curlew QUIN", "SM151aa", "15", "15 sea wall")) {
      assertThat(search(desk, typed).body())
          .as(typed)
          .contains(">Quin Curlew</a>", "m…@saltmarsh.example")
          .doesNotContain(SaltmarshMembers.email(15), "SM15 1AA", "Sea Wall");
    }
    assertThat(search(desk, "sea wall").body()).contains("More than 10").doesNotContain("Curlew");

    assertThat(desk.get(pageOf(15)).body())
        .contains("E-mail sent", "to m…@saltmarsh.example", "is told once the caller has passed")
        .doesNotContain(SaltmarshMembers.email(15), "SM15", "Sea Wall", "2015", "Creek", "No vote");
    assertThat(send(15, "ONLINE").statusCode()).isEqualTo(422);

    assertThat(answer(15, WRONG).statusCode()).isEqualTo(302);
    assertThat(desk.get(pageOf(15)).body())
        .contains("The caller has not passed")
        .doesNotContain("No vote", "Send it by e-mail");
    assertThat(answer(15, RIGHT).statusCode()).isEqualTo(302);
    assertThat(desk.get(pageOf(15)).body()).contains("The caller has passed", "No vote.");

    assertThat(send(15, "ONLINE").statusCode()).isEqualTo(302);
    await(() -> ballotsAt(SaltmarshMembers.email(15)).size() == 2);
    await(() ->
        lettersAt(SaltmarshMembers.email(15)).stream()
                .filter(letter -> letter.subject().contains("Somebody rang in your name"))
                .count()
            == 2);
    assertThat(lettersAt(SaltmarshMembers.email(15)))
        .anyMatch(letter ->
            letter.text().contains("Ffoniodd rhywun")
                && letter.text().contains("They did not answer rightly"))
        .anyMatch(letter -> letter.subject().contains("Another ballot of yours"));
    assertThat(auditLog())
        .contains("helpdesk.looked-up", "helpdesk.identity-asked", "helpdesk.sent-again")
        .doesNotContainIgnoringCase("curlew")
        .doesNotContainIgnoringCase("sm151aa");
  }

  @Test
  void that_a_vote_has_come_in_is_told_to_whoever_passed_and_nobody_else() {
    administrator
        .sql("INSERT INTO ballot.voted (election, elector, channel) VALUES (?, ?, 'ONLINE')")
        .params(Saltmarsh.ELECTION.slug(), elector(15).number().value())
        .update();
    search(desk, "15");
    assertThat(desk.get(pageOf(15)).body()).doesNotContain("A vote has come in");

    answer(15, RIGHT);

    assertThat(desk.get(pageOf(15)).body())
        .contains("A vote has come in.")
        .doesNotContain("Send it by e-mail");
    assertThat(send(15, "ONLINE").statusCode()).isEqualTo(422);
    clock.moveTo(clock.instant().plus(Duration.ofMinutes(16)));
    assertThat(desk.get(pageOf(15)).body()).doesNotContain("A vote has come in");
  }

  @Test
  void whoever_asked_for_no_help_by_telephone_is_sent_nothing_because_of_a_call() {
    search(desk, "15");
    assertThat(desk.get(pageOf(15)).body()).contains("not said: what the caller answers decides");
    answer(15, RIGHT);
    wishHelp(15, "no");

    assertThat(desk.get(pageOf(15)).body())
        .contains("not wanted: nothing is sent again")
        .doesNotContain("Send it by e-mail");
    assertThat(send(15, "ONLINE").body()).contains("asked for no help by telephone");

    wishHelp(15, "yes");
    assertThat(desk.get(pageOf(15)).body()).contains("they may be helped by telephone");
    assertThat(send(15, "ONLINE").statusCode()).isEqualTo(302);
  }

  private void wishHelp(int member, String wish) {
    signedIn(new PersonId("member", elector(member).member().value()))
        .submit("/account/entry", "/account/entry", Map.of("telephoneHelp", wish));
  }

  @Test
  void numbers_that_are_tried_open_nobody_and_answers_that_are_tried_run_out() {
    search(signedIn(Role.HELP_DESK), "15");
    for (int number : IntStream.rangeClosed(0, 25).toArray()) {
      String page = HELP + "/electors/" + number;
      assertThat(desk.get(page).statusCode()).as(page).isEqualTo(404);
      assertThat(desk.submit(HELP, page + "/send", Map.of()).statusCode()).isEqualTo(404);
      assertThat(desk.submit(HELP, page + "/identity", RIGHT).statusCode()).isEqualTo(404);
    }
    for (String other : List.of(DESK, page(15), "/staff/register", "/account/roles", "/staff")) {
      assertThat(desk.get(other).statusCode()).as(other).isIn(403, 404);
    }

    search(desk, "15");
    assertThat(answer(15, Map.of("POSTCODE", "SM15 1AA")).body()).contains("at least 2");
    for (int time = 0; time < 3; time++) {
      assertThat(answer(15, WRONG).statusCode()).isEqualTo(302);
    }
    assertThat(answer(15, RIGHT).body()).contains("have failed 3 times within a day");
    assertThat(send(15, "POST").statusCode()).isEqualTo(422);
    clock.moveTo(clock.instant().plus(Duration.ofHours(25)));
    desk = signedIn(Role.HELP_DESK);
    search(desk, "15");
    assertThat(answer(15, RIGHT).statusCode()).isEqualTo(302);
    assertThat(send(15, "POST").statusCode()).isEqualTo(302);
  }

  @Test
  void whoever_looks_up_two_hundred_within_an_hour_is_stopped_until_an_official_lets_them_go_on() {
    SignedIn slow = new SignedIn("official:901", "Slow Sedge");
    assertThat(look(slow, 1, 150)).isTrue();
    clock.moveTo(clock.instant().plus(Duration.ofMinutes(61)));
    assertThat(look(slow, 151, 300)).isTrue();
    assertThat(look(slow, 151, 300)).as("the same again").isTrue();

    SignedIn quick = new SignedIn("official:902", "Quick Rush");
    assertThat(look(quick, 1, 198)).isTrue();
    assertThat(lookUps.mayShow(quick, Saltmarsh.ELECTION, List.of())).as("nobody found").isTrue();
    assertThat(look(quick, 199, 199)).isFalse();
    assertThat(halts.isStopped(quick.id())).isTrue();
    assertThat(lookUps.mayOpen(quick, Saltmarsh.ELECTION, new ElectorNumber(1))).isFalse();
    await(() ->
        mail.letters().stream()
                .filter(letter -> letter.subject().equals("Stopped at the help desk: Quick Rush"))
                .map(letter -> letter.to())
                .distinct()
                .count()
            == 2);
    clock.moveTo(clock.instant().plus(Duration.ofMinutes(61)));
    assertThat(look(quick, 1, 1)).isFalse();

    String screen = "/staff/help-desk";
    long halt = halts.latest(1).getFirst().id();
    String end = screen + "/halts/" + halt + "/end";
    staff = signedIn(Role.STAFF);
    assertThat(desk.get(screen).statusCode()).isEqualTo(403);
    assertThat(staff.submit(screen, end, Map.of("reason", " ")).statusCode()).isEqualTo(422);
    assertThat(staff.submit(screen, end, Map.of("reason", "Many calls")).statusCode())
        .isEqualTo(302);
    assertThat(staff.get(screen).body()).contains("Many calls");
    assertThat(staff.submit("/account", end, Map.of("reason", "Again")).statusCode())
        .isEqualTo(422);
    assertThat(look(quick, 1, 1)).isTrue();
  }

  private boolean look(SignedIn by, int from, int to) {
    return lookUps.mayShow(
        by,
        Saltmarsh.ELECTION,
        IntStream.rangeClosed(from, to).mapToObj(ElectorNumber::new).toList());
  }
}
