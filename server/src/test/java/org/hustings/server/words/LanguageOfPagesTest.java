package org.hustings.server.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.Role;
import org.junit.jupiter.api.Test;

class LanguageOfPagesTest extends ServerTest {
  private HttpResponse<String> accepting(String languages, String path) {
    return visitor()
        .send(
            HttpRequest.newBuilder(visitor().address(path))
                .header("Accept", "text/html")
                .header("Accept-Language", languages)
                .build());
  }

  @Test
  void a_page_is_shown_in_the_language_of_the_browser_and_says_so() {
    HttpResponse<String> welsh = accepting("fr, cy;q=0.8, en;q=0.5", "/groups");

    assertThat(welsh.body()).contains("<html lang=\"cy\">", "<h1>Grwpiau ymgyrchu</h1>");
    assertThat(welsh.headers().firstValue("content-language")).hasValue("cy");
    assertThat(welsh.headers().allValues("vary"))
        .anyMatch(vary -> vary.contains("Accept-Language"));
    assertThat(welsh.headers().map()).doesNotContainKey("set-cookie");
    assertThat(accepting("fr", "/groups").body())
        .contains("<html lang=\"en-GB\">", "<h1>Campaign groups</h1>");
    assertThat(accepting("not; a=language", "/groups").statusCode()).isEqualTo(200);
  }

  @Test
  void each_page_links_to_itself_in_the_other_language_with_all_that_its_address_says() {
    assertThat(get("/groups?as-at=2020-01-01T10:00&lang=en").body())
        .contains(
            "<a href=\"/groups?as-at=2020-01-01T10:00&amp;lang=cy\" lang=\"cy\" hreflang=\"cy\">"
                + "Cymraeg</a>")
        .doesNotContain(">English</a>");
    assertThat(get("/groups?lang=cy").body())
        .contains("<a href=\"/groups?lang=en\" lang=\"en-GB\" hreflang=\"en-GB\">English</a>");
  }

  @Test
  void the_language_that_was_chosen_stays() {
    Visitor reader = visitor();
    reader.get("/groups?lang=cy");

    assertThat(reader.get("/groups").body()).contains("<html lang=\"cy\">");
    reader.get("/groups?lang=en");
    assertThat(reader.get("/groups").body()).contains("<html lang=\"en-GB\">");
    assertThat(reader.get("/groups?lang=tlh").body()).contains("<html lang=\"en-GB\">");
  }

  @Test
  void a_form_that_is_refused_is_refused_in_the_language_it_was_read_in() {
    Visitor officer = signedIn(Role.RETURNING_OFFICER);
    officer.submit("/groups", "/groups", Map.of("name", "Readers of Welsh"));
    officer.get("/groups?lang=cy");

    HttpResponse<String> refused =
        officer.submit(
            "/groups/readers-of-welsh/desk",
            "/groups/readers-of-welsh/desk/details",
            Map.of("about", "", "website", "no website"));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains(
            "<html lang=\"cy\">",
            "Mae problem wedi codi",
            "Mae cyfeiriad gwefan yn dechrau â https://.");
  }

  @Test
  void a_page_that_is_in_english_only_says_so_to_a_reader_of_welsh_and_offers_no_other() {
    Visitor officer = signedIn(Role.RETURNING_OFFICER);
    officer.get("/groups?lang=cy");
    HttpResponse<String> page = officer.get("/staff/elections");

    assertThat(page.body()).contains("<html lang=\"en-GB\">").doesNotContain("hreflang");
    assertThat(page.headers().firstValue("content-language")).hasValue("en-GB");
  }

  @Test
  void errors_are_told_in_the_readers_language() {
    assertThat(accepting("cy", "/no-such-page").body())
        .contains("<html lang=\"cy\">", "<h1>Nid oes dim yn y cyfeiriad hwn</h1>")
        .contains("href=\"/no-such-page?lang=en\"");
    assertThat(accepting("cy", "/groups/nobody").body())
        .contains("<h1>Nid oes tudalen o'r fath</h1>", "Nid oes grŵp ymgyrchu “nobody” yma.");
    assertThat(accepting("cy", "/groups?as-at=ddoe").body()).contains("Ni ellir darllen hyn");
  }

  @Test
  void in_a_made_up_language_nothing_but_names_is_left_as_it_was() {
    Visitor officer = signedIn(Role.RETURNING_OFFICER);
    officer.submit("/groups", "/groups", Map.of("name", "the Elm Club"));

    for (String path : List.of("/groups", "/groups/elm-club", "/groups/elm-club/desk")) {
      HttpResponse<String> page = officer.get(path + "?lang=en-XA");
      assertThat(page.body()).contains("<html lang=\"en-XA\">", "⟦Cáámpááíígn gróóúúps⟧");
      assertThat(VisibleText.outsideOfMessages(page.body()))
          .as(path)
          .isSubsetOf(
              "– Hustings",
              "Hustings",
              "English",
              "Cymraeg",
              "Elm Club",
              "Elm Club – Hustings",
              "Readers of Welsh",
              "Appointee 0",
              "Appointee 1",
              "Appointee 2");
    }
  }
}
