package org.hustings.server.ballot.voting;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.dispatch.SecurityCode;
import org.hustings.server.roll.Saltmarsh;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class EnteringTest extends ServerTest {
  private static final Duration MOMENT = Duration.ofSeconds(2);

  @Autowired private PollingPlace place;

  @BeforeAll
  void open() {
    place.open();
  }

  @BeforeEach
  void come_while_the_ballot_is_open() {
    clock.moveTo(Saltmarsh.OPENS.plusSeconds(36_000));
  }

  private HttpResponse<String> enter(String part1, String part2) {
    return visitor().post("/vote", Map.of("part1", part1, "part2", part2));
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("location").orElse("");
  }

  private long sessions() {
    return database.sql("SELECT count(*) FROM ballot.session").query(Long.class).single();
  }

  @Test
  void opening_the_link_shows_a_button_and_begins_nothing() {
    SecurityCode code = place.code(Saltmarsh.COUNCIL);
    long before = sessions();

    HttpResponse<String> page = get("/vote/" + code.written());

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("Open my ballot papers");
    assertThat(page.headers().allValues("set-cookie")).isEmpty();
    assertThat(sessions()).isEqualTo(before);
  }

  @Test
  void no_page_of_a_voter_is_stored_and_none_tells_its_address() {
    SecurityCode code = place.code(Saltmarsh.COUNCIL);
    Visitor voter = PollingPlace.letIn(visitor(), code);
    for (String path : new String[] {"/vote", "/vote/" + code.written(), "/vote/papers"}) {
      HttpResponse<String> page = voter.get(path);
      assertThat(page.headers().allValues("cache-control")).containsExactly("no-store");
      assertThat(page.headers().allValues("referrer-policy")).containsExactly("no-referrer");
    }
  }

  @Test
  void the_code_is_taken_in_small_letters_with_spaces_and_both_parts_in_one_box() {
    SecurityCode code = place.code(Saltmarsh.COUNCIL);
    String small = code.written().toLowerCase(Locale.ROOT);
    assertThat(location(enter(small, ""))).isEqualTo("/vote/papers");
    assertThat(location(enter(" " + code.part1() + " ", code.part2().replaceAll("(.)", "$1 "))))
        .isEqualTo("/vote/papers");
  }

  @Test
  void the_cookie_is_seen_by_no_script_and_sent_by_no_other_site() {
    SecurityCode code = place.code(Saltmarsh.COUNCIL);
    assertThat(enter(code.part1(), code.part2()).headers().allValues("set-cookie"))
        .filteredOn(cookie -> cookie.startsWith("hustings-code=" + code.written()))
        .singleElement()
        .asString()
        .contains("Path=/; HttpOnly; SameSite=Strict")
        .doesNotContain("Max-Age");
  }

  @Test
  void what_is_wrong_in_the_form_of_a_code_is_said_of_the_part_that_has_it() {
    assertThat(enter("K7QXM2P", "9RTB4WHC").body())
        .contains("Part 1 has eight letters and figures, and you entered 7")
        .doesNotContain("part2-error\"");
    assertThat(enter("K7QXM2PD", "9RTB4WH0").body())
        .contains("Part 2 has “0”, which is in no code");
    assertThat(enter("K7QXM2PD", "").body()).contains("Enter part 2 of your code");
    assertThat(enter("", "").statusCode()).isEqualTo(422);
  }

  @Test
  void nobody_learns_which_part_of_a_wrong_code_is_right() {
    SecurityCode code = place.code(Saltmarsh.COUNCIL);
    String firstRight = enter(code.part1(), "9RTB4WHC").body().replace(code.part1(), "…");
    String secondRight = enter("9RTB4WHC", code.part2()).body().replace(code.part2(), "…");
    assertThat(firstRight).contains("No ballot opens with this code.");
    assertThat(firstRight.replace("9RTB4WHC", "…")).isEqualTo(secondRight.replace("9RTB4WHC", "…"));
  }

  @Test
  void before_the_ballot_opens_the_page_says_when_it_will() {
    SecurityCode code = place.code(Saltmarsh.COUNCIL);
    clock.moveTo(Saltmarsh.OPENS.minus(MOMENT));
    assertThat(PollingPlace.letIn(visitor(), code).get("/vote/papers").body())
        .contains("The ballot has not opened yet", "It opens on Monday 3 August 2020, midnight");
  }

  @Test
  void after_the_close_the_page_says_that_no_vote_came_in() {
    SecurityCode code = place.code(Saltmarsh.COUNCIL);
    clock.moveTo(Saltmarsh.CLOSES.plus(Duration.ofMinutes(11)));
    assertThat(PollingPlace.letIn(visitor(), code).get("/vote/papers").body())
        .contains("The ballot has closed", "No vote has been received with your code");
  }

  @Test
  void the_grace_is_for_those_who_had_begun() {
    SecurityCode early = place.code(Saltmarsh.COUNCIL);
    SecurityCode late = place.code(Saltmarsh.COUNCIL);
    clock.moveTo(Saltmarsh.CLOSES.minus(MOMENT));
    Visitor voter = PollingPlace.letIn(visitor(), early);
    clock.moveTo(Saltmarsh.CLOSES.plus(MOMENT));
    assertThat(voter.get("/vote/papers").body())
        .contains("you can still cast your vote until Friday 21 August 2020, 12.10pm");
    assertThat(PollingPlace.letIn(visitor(), late).get("/vote/papers").body())
        .contains("The ballot has closed");
  }

  @Test
  void a_code_that_was_replaced_says_so() {
    SecurityCode code = place.code(Saltmarsh.COUNCIL);
    database.sql("UPDATE dispatch.pack SET died_at = now() WHERE died_at IS NULL").update();
    assertThat(PollingPlace.letIn(visitor(), code).get("/vote/papers").body())
        .contains("This ballot is no good any more");
  }

  @Test
  void whoever_has_no_code_yet_is_asked_for_it() {
    assertThat(location(get("/vote/papers"))).isEqualTo("/vote");
    assertThat(location(get("/vote/review"))).isEqualTo("/vote/papers");
  }

  @Test
  void the_first_page_and_the_elections_page_lead_to_the_vote_while_the_ballot_is_open() {
    assertThat(get("/").body()).contains("Vote in Saltmarsh Society elections 2020");
    assertThat(get("/elections/saltmarsh-2020").body()).contains("Vote now, with the code");
    clock.moveTo(Saltmarsh.CLOSES.plus(MOMENT));
    assertThat(get("/").body()).doesNotContain("Vote in Saltmarsh");
  }

  @Test
  void whoever_has_no_code_is_led_to_another_ballot_or_reads_that_none_is_open() {
    String another = "/elections/" + Saltmarsh.ELECTION + "/another-ballot";
    assertThat(get("/vote").body()).contains(another).doesNotContain("No ballot is open now");
    clock.moveTo(Saltmarsh.CLOSES.plus(Duration.ofDays(1)));
    assertThat(get("/vote").body()).contains("No ballot is open now").doesNotContain(another);
  }
}
