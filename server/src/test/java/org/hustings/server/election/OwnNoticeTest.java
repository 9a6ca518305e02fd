package org.hustings.server.election;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.Role;
import org.hustings.server.nomination.Fenland;
import org.hustings.server.words.VisibleText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OwnNoticeTest extends ServerTest {
  private static final String PUBLIC = "/elections/fenland-2020";
  private static final String DESK = "/staff" + PUBLIC + "/notices";

  @Autowired private Fenland fenland;
  private Visitor officer = visitor();

  @BeforeAll
  void publish() {
    fenland.publish();
    officer = signedIn(Role.STAFF);
  }

  private HttpResponse<String> sent(String title, String words, Map<String, String> more) {
    Map<String, String> form = new HashMap<>(more);
    form.put("title", title);
    form.put("words", words);
    return officer.submit(DESK, DESK, form);
  }

  private String id(String title) {
    return database
        .sql("SELECT max(id)::text FROM election.notice WHERE title = ?")
        .param(title)
        .query(String.class)
        .single();
  }

  @Test
  void an_official_announces_something_in_two_languages_about_one_contest() {
    sent(
        "Hustings in the hall",
        "All candidates\nspeak.\n\nDoors open at 7pm.",
        Map.of("contest", "committee", "titleCy", "Cwrdd", "wordsCy", "Bydd pawb yn siarad."));
    for (String page : List.of(PUBLIC + "/notices", PUBLIC, Fenland.COMMITTEE.path())) {
      assertThat(get(page).body())
          .as(page)
          .contains("Hustings in the hall", "All candidates speak.", "Doors open at 7pm.")
          .contains("This is about: Committee.");
    }
    assertThat(get(Fenland.YOUTH_OFFICER.path()).body()).doesNotContain("Hustings in the hall");
    assertThat(get(PUBLIC + "/notices.atom").body()).contains("Hustings in the hall");
    assertThat(get(PUBLIC + "/notices?lang=cy").body())
        .contains("Cwrdd", "Bydd pawb yn siarad.")
        .doesNotContain("Doors open");
    assertThat(VisibleText.outsideOfMessages(get(PUBLIC + "/notices?lang=en-XA").body()))
        .noneSatisfy(text -> assertThat(text).contains("This is about"));
  }

  @Test
  void a_button_pressed_twice_makes_one_notice_and_the_same_one_again_on_purpose_another() {
    HttpResponse<String> page = officer.get(DESK);
    Map<String, String> form = Map.of("title", "Tea at four", "words", "In the hall.");
    officer.press(page, DESK, form);
    HttpResponse<String> second = officer.press(page, DESK, form);
    assertThat(second.statusCode()).isEqualTo(302);
    assertThat(notices("Tea at four")).isOne();
    sent("Tea at four", "In the hall.", Map.of());
    assertThat(notices("Tea at four")).isEqualTo(2);
  }

  private long notices(String title) {
    return database
        .sql("SELECT count(*) FROM election.notice WHERE title = ?")
        .param(title)
        .query(Long.class)
        .single();
  }

  @Test
  void nothing_is_altered_a_correction_says_what_it_corrects_and_when() {
    sent("The count is public", "From 9am.", Map.of());
    String first = id("The count is public");
    assertThat(officer.get(DESK + "?correct=" + first).body()).contains("From 9am.");
    sent("The count is public", "From 10am.", Map.of("about", first));
    assertThat(get(PUBLIC + "/notices").body())
        .contains("Correction: The count is public", "From 9am.", "From 10am.")
        .contains("This corrects the notice of Monday 3 August 2020")
        .contains("This notice was corrected on Monday 3 August 2020");
    assertThat(get(PUBLIC).body()).contains("From 10am.").doesNotContain("From 9am.");
    assertThat(sent("The count is public", "From 11am.", Map.of("about", first)).body())
        .contains("has been corrected or withdrawn already");
  }

  @Test
  void a_notice_is_withdrawn_with_a_reason_and_stays_readable() {
    sent("Nominations are void", "All of them.", Map.of());
    String withdraw = DESK + "/" + id("Nominations are void") + "/withdraw";
    assertThat(officer.submit(DESK, withdraw, Map.of()).body()).contains("Say why it is withdrawn");
    officer.submit(DESK, withdraw, Map.of("reason", "It was meant for another election."));
    assertThat(get(PUBLIC + "/notices").body())
        .contains("All of them.", "Withdrawn: Nominations are void")
        .contains("This notice was withdrawn on", "It was meant for another election.");
    assertThat(get(PUBLIC).body()).doesNotContain("All of them.");
    assertThat(
            database
                .sql("SELECT count(*) FROM audit.entry WHERE event = 'election.notice-withdrawn'")
                .query(Integer.class)
                .single())
        .isOne();
  }

  @Test
  void a_notice_without_its_words_or_with_half_a_translation_is_not_published() {
    assertThat(sent("", "x", Map.of()).body()).contains("Heading is missing");
    assertThat(sent("Half", "x", Map.of("titleCy", "Hanner")).body())
        .contains("Give both heading and text in Welsh, or neither", "value=\"Hanner\"");
    assertThat(get(PUBLIC + "/notices").body()).doesNotContain("Half");
    assertThat(signedIn(Role.SCRUTINEER).get(DESK).statusCode()).isEqualTo(403);
  }
}
