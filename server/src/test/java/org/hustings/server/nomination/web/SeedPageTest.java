package org.hustings.server.nomination.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hustings.definition.ContestId;
import org.hustings.server.ServerTest;
import org.hustings.server.candidacy.Recording;
import org.hustings.server.election.Drafts;
import org.hustings.server.election.PublicContests;
import org.hustings.server.nomination.Fenland;
import org.hustings.server.nomination.imports.Plan;
import org.hustings.server.nomination.imports.TrackerImport;
import org.hustings.server.nomination.text.Discrepancy;
import org.hustings.server.nomination.text.SeedPage;
import org.hustings.server.nomination.text.TrackerTextReader;
import org.hustings.server.words.VisibleText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The page of 3 August 2020, taken in and shown again.
class SeedPageTest extends ServerTest {
  private static final ContestId CONTEST = ContestId.of("nec-2020", "clp-representatives");
  private static final String NOMINATIONS = CONTEST.path() + "/nominations";

  @Autowired private Drafts drafts;
  @Autowired private PublicContests contests;
  @Autowired private TrackerImport trackerImport;

  @BeforeAll
  void take_in_the_page() throws IOException {
    String definition = Files.readString(Path.of("..", "examples", "nec-2020.yaml"));
    drafts.save(CONTEST.election(), 0, definition, Fenland.RETURNING_OFFICER, "a test");
    drafts.publish(CONTEST.election(), 1, Fenland.RETURNING_OFFICER, "a test");
    Plan plan =
        trackerImport.carryOut(
            contests.find(CONTEST).orElseThrow(),
            TrackerTextReader.read(SeedPage.bytes()),
            new Recording(Fenland.RETURNING_OFFICER, "LabourList page of 3 August 2020", START));
    assertThat(plan.discrepancies())
        .extracting(Discrepancy::words)
        .containsExactly(
            "line 127: Shama Tatler claims 2 nominations and lists 1",
            "21 candidates claim 36 nominations where 35 are listed");
  }

  private String expected() {
    return SeedPage.list().replace("Shama Tatler – 2 nominations", "Shama Tatler – 1 nomination");
  }

  @Test
  void the_plain_text_is_the_page_byte_for_byte_but_for_the_number_that_is_counted() {
    HttpResponse<String> text = get(NOMINATIONS + ".txt");
    assertThat(text.body()).isEqualTo("Last updated: 4.30pm, Monday 3rd August.\n\n" + expected());
    assertThat(text.headers().firstValue("Content-Type")).contains("text/plain;charset=UTF-8");
  }

  @Test
  void the_page_shows_the_same_as_at_its_own_time() {
    HttpResponse<String> page = get(NOMINATIONS + "?as-at=2020-08-03T16:30");
    assertThat(page.statusCode()).isEqualTo(200);
    String words = page.body().replaceAll("<[^>]+>", "").replaceAll("\\s+", " ");
    assertThat(words)
        .contains("4 local parties have nominated.")
        .contains("Last updated: 4.30pm, Monday 3rd August.")
        .contains(
            "Ann Black – 3 nominations (backed by Labour to Win and Open Labour) 3 of 5 CLPs"
                + " Midlothian North and Musselburgh CLP North Warwickshire CLP Worthing West CLP");
  }

  @Test
  void before_the_page_there_was_nothing() {
    assertThat(get(NOMINATIONS + ".txt?as-at=2020-08-03T16:29").body()).isEmpty();
    assertThat(get(NOMINATIONS + "?as-at=2020-08-03T16:29").body())
        .contains("No nominations have been recorded yet.");
  }

  @Test
  void the_other_forms_hold_the_same_nominations() {
    assertThat(get(NOMINATIONS + ".csv").body().lines()).hasSize(36);
    assertThat(get(NOMINATIONS + ".json").body()).contains("\"nominations\":35");
    assertThat(get(NOMINATIONS + ".atom").body().split("<entry>")).hasSize(36);
  }

  @Test
  void the_feed_is_in_the_language_of_the_page_that_leads_to_it() {
    assertThat(get(NOMINATIONS + "?lang=cy").body()).contains(NOMINATIONS + ".atom?lang=cy");
    assertThat(get(NOMINATIONS + ".atom?lang=cy").body())
        .contains(
            "xml:lang=\"cy\"",
            "Worthing West CLP: enwebwyd Ann Black",
            "Ann Black: nifer yr enwebiadau bellach yw",
            NOMINATIONS + ".atom?lang=cy\"",
            "/units/broxtowe-clp?lang=cy\"")
        .doesNotContain("nominated");
    assertThat(get(NOMINATIONS + ".atom").body()).contains("Worthing West CLP nominated Ann Black");
  }

  @Test
  void candidates_backed_by_one_group_can_be_shown_alone() {
    assertThat(get(NOMINATIONS + ".txt?slate=open-labour").body())
        .contains("Ann Black – 3 nominations", "Jermain Jackman – 2 nominations")
        .doesNotContain("Luke Akehurst");
  }

  @Test
  void the_list_leads_to_the_groups_and_can_be_copied_to_another_site() {
    String page = get(NOMINATIONS).body();
    assertThat(page)
        .contains(
            "(backed by <a href=\"/groups/labour-to-win\">Labour to Win</a> and <a"
                + " href=\"/groups/open-labour\">Open Labour</a>)",
            "<a href=\"/groups\">",
            "&lt;iframe src=",
            NOMINATIONS + "/embed")
        .doesNotContain("\uE000");
    assertThat(get(CONTEST.path()).body())
        .contains("<a href=\"/groups\">campaign groups, and whom");
    assertThat(get(NOMINATIONS + "/embed").body())
        .contains("The whole list, with everything that was ever recorded")
        .doesNotContain("at Labour Party");
    assertThat(VisibleText.outsideOfMessages(get(NOMINATIONS + "?lang=en-XA").body()))
        .noneMatch(text -> text.contains("backed by") || text.contains("recommends"));
  }

  @Test
  void the_nominations_of_one_body_are_found_by_any_spelling_of_its_name() {
    assertThat(get(NOMINATIONS + ".txt?body=midlothian%20north%20%26%20musselburgh").body())
        .contains("Liz McInnes – 1 nomination (backed by Labour Tribune MPs)")
        .doesNotContain("Broxtowe");
    HttpResponse<String> unknown = get(NOMINATIONS + ".txt?body=Broxtow");
    assertThat(unknown.statusCode()).isEqualTo(400);
    assertThat(unknown.body()).contains("Was it one of these: Broxtowe CLP?");
  }

  @Test
  void nothing_of_the_page_starts_a_session_or_needs_an_inline_script() {
    HttpResponse<String> page = get(NOMINATIONS);
    assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(page.body()).doesNotContain("<script>").doesNotContain("style=");
  }

  @Test
  void a_wrong_address_says_what_was_found_and_what_was_expected() {
    HttpResponse<String> unknown = get("/elections/nec-2020/clp-reps/nominations");
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(unknown.body()).contains("There is no contest “clp-reps”");
    HttpResponse<String> noTime = get(NOMINATIONS + "?as-at=yesterday");
    assertThat(noTime.statusCode()).isEqualTo(400);
    assertThat(noTime.body()).contains("yesterday").contains("2020-08-03T16:30");
    HttpResponse<String> json = get(NOMINATIONS + ".json?sort=height");
    assertThat(json.statusCode()).isEqualTo(400);
    assertThat(json.body()).contains("What can stand there is name or number.");
  }
}
