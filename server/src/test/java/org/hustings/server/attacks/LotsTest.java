package org.hustings.server.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.hustings.ballotbox.sealing.TrusteeShare;
import org.hustings.count.Candidate;
import org.hustings.count.Lot;
import org.hustings.count.lots.SeededLots;
import org.hustings.server.SecondPerson;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.Role;
import org.hustings.server.result.CountingHouse;
import org.hustings.server.result.closing.LotRows;
import org.hustings.server.roll.Elector;
import org.hustings.server.roll.Saltmarsh;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// S15: one official wrote "nobody was there, I chose", four times, and each time it decided a seat.
class LotsTest extends ServerTest {
  private static final String CLOSE = "/staff/elections/" + Saltmarsh.ELECTION + "/close";
  private static final String NOTICES = "/elections/" + Saltmarsh.ELECTION + "/notices";
  private static final String SOURCE = "The numbers of the lottery that evening, ascending";

  private static final List<String> NAMES =
      List.of(
          "Ada Alder",
          "Bela Birch",
          "Cato Cedar",
          "Dina Elm",
          "Ezra Fir",
          "Fay Gorse",
          "Gil Hazel",
          "Hope Ivy");

  @Autowired private CountingHouse house;
  @Autowired private LotRows lots;
  private Visitor officer = visitor();
  private Visitor second = visitor();
  private List<TrusteeShare> shares = List.of();

  @BeforeEach
  void two_voters_disagree() {
    begin_with_empty_tables();
    shares = house.open(40, "", "");
    officer = signedIn(Role.RETURNING_OFFICER);
    second = signedIn(Role.STAFF);
    Elector young =
        house.electors().stream()
            .filter(elector -> elector.entitlements().texts().size() == 2)
            .findFirst()
            .orElseThrow();
    house.vote(
        young,
        Map.of(
            Saltmarsh.COUNCIL, List.of("Ada Alder"), Saltmarsh.YOUNG, List.of("Iris Juniper")),
        new Random(15));
  }

  private void closed_and_opened() {
    house.close();
    officer.submit(CLOSE, CLOSE + "/propose", Map.of("reason", "as in the timetable"));
    Matcher proposal =
        Pattern.compile("/staff/approvals/\\d+").matcher(second.get("/staff/approvals").body());
    assertThat(proposal.find()).isTrue();
    SecondPerson.confirm(second, proposal.group());
    await(() -> state().equals("SEALED"));
    officer.submit(
        CLOSE,
        CLOSE + "/open",
        Map.of("share1", shares.get(0).text(), "share2", shares.get(1).text()));
    await(() -> count("result.lot_needed") == 1);
  }

  private HttpResponse<String> records(Visitor who, String drawn) {
    return who.submit(
        CLOSE, CLOSE + "/lot", Map.of("drawn", drawn, "manner", "nobody was there, I chose"));
  }

  private String tied() {
    Matcher tied =
        Pattern.compile("name=\"drawn\" value=\"(\\d+)\"").matcher(officer.get(CLOSE).body());
    assertThat(tied.find()).isTrue();
    return tied.group(1);
  }

  private String state() {
    return database
        .sql("SELECT coalesce((SELECT state FROM result.closing), '')")
        .query(String.class)
        .single();
  }

  private long count(String table) {
    return database.sql("SELECT count(*) FROM " + table).query(Long.class).single();
  }

  @Test
  void no_lot_is_taken_down_that_only_one_official_states() {
    closed_and_opened();
    String proposal = SecondPerson.proposal(records(officer, tied()));
    assertThat(count("result.lot")).isZero();
    assertThat(SecondPerson.confirm(officer, proposal).statusCode()).isEqualTo(422);
    assertThat(count("result.lot")).isZero();

    assertThat(second.get(proposal).body()).contains("fell on", "nobody was there, I chose");
    assertThat(SecondPerson.confirm(second, proposal).statusCode()).isEqualTo(302);
    assertThat(count("result.lot")).isEqualTo(1);
  }

  @Test
  void lots_come_from_a_text_that_was_announced_before_and_anybody_repeats_them() {
    announced("2020-08-21T21:00");
    assertThat(get(NOTICES).body())
        .contains(SOURCE, "the lot falls on the lowest", "SHA-256");
    closed_and_opened();
    assertThat(records(officer, tied()).body()).contains("lots come from a public text");
    assertThat(enter(officer).statusCode()).as("nobody knows it yet").isNotEqualTo(302);

    clock.moveTo(Saltmarsh.CLOSES.plusSeconds(86_400));
    String proposal = SecondPerson.proposal(enter(officer));
    assertThat(second.get(proposal).body()).contains(SOURCE, "3 14 15 26 35 58");
    assertThat(SecondPerson.confirm(second, proposal).statusCode()).isEqualTo(302);
    await(() -> state().equals("COUNTED"));

    List<Lot> drawn = lots.of(Saltmarsh.COUNCIL);
    assertThat(drawn).isNotEmpty();
    SeededLots repeated =
        new SeededLots(
            "3 14 15 26 35 58",
            IntStream.rangeClosed(1, NAMES.size())
                .mapToObj(number -> new Candidate(number, NAMES.get(number - 1)))
                .toList());
    for (Lot lot : drawn) {
      assertThat(repeated.draw(lot.stage(), lot.purpose(), lot.between())).hasValue(lot.drawn());
    }
    assertThat(get(NOTICES).body()).contains("3 14 15 26 35 58");
  }

  @Test
  void no_text_is_announced_once_the_ballot_has_closed_nor_one_that_is_known() {
    announced("2020-08-01T21:00");
    assertThat(count("result.lot_seed")).isZero();
    house.close();
    announced("2020-09-21T21:00");
    assertThat(count("result.lot_seed")).isZero();
  }

  @Test
  void what_was_announced_is_not_announced_otherwise_later() {
    announced("2020-08-21T21:00");
    officer.submit(
        CLOSE, CLOSE + "/seed", Map.of("source", "What I like", "known", "2020-08-21T21:00"));
    assertThat(get(NOTICES).body()).contains(SOURCE).doesNotContain("What I like");
  }

  private void announced(String known) {
    officer.submit(CLOSE, CLOSE + "/seed", Map.of("source", SOURCE, "known", known));
  }

  private HttpResponse<String> enter(Visitor who) {
    return who.submit(
        CLOSE,
        CLOSE + "/seed/value",
        Map.of("value", "3 14 15 26 35 58", "reason", "on the lottery's page"));
  }
}
