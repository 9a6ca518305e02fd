package org.hustings.server.election.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.hustings.definition.ElectionId;
import org.hustings.server.ServerTest;
import org.hustings.server.audit.Actor;
import org.hustings.server.election.Drafts;
import org.hustings.server.election.Guide;
import org.hustings.server.election.Guides;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ElectionPagesTest extends ServerTest {
  private static final ElectionId NEC = new ElectionId("nec-2020");
  private static final Actor OFFICER = new Actor("member:1");

  @Autowired private Drafts drafts;
  @Autowired private Guides guides;

  @BeforeAll
  void publish_the_election_and_then_move_its_close() throws IOException {
    String file = Files.readString(Path.of("..", "examples", "nec-2020.yaml"));
    drafts.save(NEC, 0, file, OFFICER, "first");
    drafts.publish(NEC, 1, OFFICER, "first");
    guides.save(NEC, 0, "# The NEC\n\n<script>x</script>\n\n**Vote**", OFFICER, "first");
    clock.moveTo(START.plus(Duration.ofDays(1)));
    String moved = file.replace("at: 2020-11-12T12:00", "at: 2020-11-12T17:00");
    drafts.save(NEC, 1, moved, OFFICER, "The post is late");
    drafts.publish(NEC, 2, OFFICER, "The post is late");
  }

  @BeforeEach
  void two_days_later() {
    clock.moveTo(START.plus(Duration.ofDays(2)));
  }

  private String page(String path) {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body().replaceAll("\\s+", " ");
  }

  @Test
  void the_list_says_what_happens_next() {
    assertThat(page("/elections"))
        .contains("<a href=\"/elections/nec-2020\">NEC elections 2020</a>")
        .contains("15 seats in 6 contests")
        .contains(
            "Freeze date: join on or before this day to vote: Monday 24 August 2020, in 19 days");
  }

  @Test
  void the_elections_page_has_every_contest_with_its_seats() {
    assertThat(page("/elections/nec-2020"))
        .contains("<a href=\"/elections/nec-2020/clp-representatives\">CLP representatives</a>")
        .contains("Nine seats, by single transferable vote.")
        .contains("in 19 days");
  }

  @Test
  void a_contests_page_says_its_rules_in_plain_words() {
    assertThat(page("/elections/nec-2020/clp-representatives"))
        .contains("Nine seats in NEC elections 2020")
        .contains("a candidate needs the support of five CLPs.")
        .contains("How many candidates each may nominate is not stated.")
        .contains("have joined on or before Monday 24 August 2020")
        .contains("not be in arrears at 11.59pm on Monday 19 October 2020")
        .contains("By single transferable vote: voters put the candidates in order of preference")
        .contains("Which exact count rule is used is not stated.");
  }

  @Test
  void the_timetable_shows_weekdays_what_is_next_and_the_change_with_its_reason() {
    assertThat(page("/elections/nec-2020/timetable"))
        .contains("Sunday 27 September 2020, 11.59pm")
        .contains("All times are those of Europe/London.")
        .contains("moved from Thursday 12 November 2020, 12 noon to")
        .contains("Thursday 12 November 2020, 5pm")
        .contains("Announced Tuesday 4 August 2020, 4.30pm. Reason: The post is late");
  }

  @Test
  void the_timetable_can_be_seen_as_it_stood_before_the_change() {
    assertThat(page("/elections/nec-2020/timetable?as-at=2020-08-03T17:00"))
        .contains("As at <strong>Monday 3 August 2020, 5pm</strong>")
        .contains("Thursday 12 November 2020, 12 noon")
        .doesNotContain("5pm</div>")
        .doesNotContain("The post is late");
  }

  @Test
  void a_time_that_is_none_is_refused_and_a_time_before_the_election_was_public_is_not_found() {
    assertThat(get("/elections/nec-2020?as-at=yesterday").statusCode()).isEqualTo(400);
    assertThat(get("/elections/nec-2020?as-at=2020-08-01T12:00").statusCode()).isEqualTo(404);
  }

  @Test
  void what_does_not_exist_is_not_found() {
    assertThat(get("/elections/none").statusCode()).isEqualTo(404);
    assertThat(get("/elections/NEC%202020").statusCode()).isEqualTo(404);
    assertThat(get("/elections/nec-2020/none").statusCode()).isEqualTo(404);
  }

  @Test
  void a_guide_is_shown_in_the_reader_s_language_and_says_where_it_is_not_given_in_it() {
    assertThat(page("/elections/nec-2020/guide?lang=cy"))
        .contains("Yn Saesneg yn unig y mae", "<div class=\"prose\" lang=\"en-GB\">");

    Guide first = guides.find(NEC, Instant.now()).orElseThrow();
    guides.save(NEC, 1, first.markdown(), "## Y Pwyllgor", OFFICER, "in Welsh");

    assertThat(page("/elections/nec-2020/guide?lang=cy"))
        .contains("<div class=\"prose\" lang=\"cy\">", "<h2>Y Pwyllgor</h2>")
        .doesNotContain("Yn Saesneg yn unig");
    assertThat(page("/elections/nec-2020/guide?lang=en"))
        .contains("<strong>Vote</strong>")
        .doesNotContain("Y Pwyllgor", "in English only");
  }

  @Test
  void a_guide_whose_english_changes_leaves_its_welsh_behind() {
    Guide guide = new Guide(NEC, 1, "## Seats\n", "## Seddi\n", Instant.now(), "officer", "why");

    assertThat(guide.leavesWelshBehind("## More seats\n", "## Seddi\n")).isTrue();
    assertThat(guide.leavesWelshBehind("## More seats\n", "## Mwy o seddi\n")).isFalse();
    assertThat(guide.leavesWelshBehind("## Seats\n", "## Seddi\n")).isFalse();
  }

  @Test
  void the_guide_is_shown_without_what_could_run() {
    assertThat(page("/elections/nec-2020/guide"))
        .contains("<h2>The NEC</h2>", "<strong>Vote</strong>")
        .doesNotContain("<script>");
    assertThat(get("/elections/nec-2020/guide?as-at=2020-08-03T16:31").statusCode()).isEqualTo(200);
  }

  @Test
  void public_pages_set_no_cookie() {
    assertThat(get("/elections/nec-2020").headers().map()).doesNotContainKey("set-cookie");
    assertThat(get("/elections/nec-2020/treasurer").headers().map())
        .doesNotContainKey("set-cookie");
  }

  @Test
  void the_definition_can_be_downloaded_and_read_again() {
    HttpResponse<String> file = get("/elections/nec-2020/definition.yaml");
    assertThat(file.headers().firstValue("content-type").orElse("")).contains("yaml");
    assertThat(file.body()).startsWith("format: 1\nelection: nec-2020\n");
  }

  @Test
  void the_calendar_feed_is_a_calendar() {
    HttpResponse<String> feed = get("/elections/nec-2020/timetable.ics");
    assertThat(feed.headers().firstValue("content-type").orElse("")).startsWith("text/calendar");
    assertThat(feed.body()).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
  }

  @Test
  void the_calendar_feed_is_in_the_language_of_the_page_that_leads_to_it() {
    String feed = "/elections/nec-2020/timetable.ics?lang=cy";
    assertThat(get("/elections/nec-2020/timetable?lang=cy").body()).contains(feed);
    assertThat(get(feed).body().replace("\r\n ", ""))
        .contains("Dyddiad cau ar gyfer datganiadau ymgeiswyr", "/timetable?lang=cy")
        .doesNotContain("statements close");
  }
}
