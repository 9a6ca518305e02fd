package org.hustings.server.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.hustings.server.ServerTest;
import org.junit.jupiter.api.Test;

class HomePageTest extends ServerTest {
  @Test
  void the_home_page_says_when_there_is_nothing_to_elect() {
    HttpResponse<String> page = get("/");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("<title>Elections in the open – Hustings</title>")
        .contains("Nothing is up for election here yet.");
  }

  @Test
  void the_home_page_sets_no_cookie() {
    assertThat(get("/").headers().map()).doesNotContainKey("set-cookie");
  }

  @Test
  void the_style_sheets_that_the_frame_names_are_there_and_may_be_kept() {
    List<String> addresses =
        Pattern.compile("<link rel=\"stylesheet\" href=\"([^\"]+)\">")
            .matcher(get("/").body())
            .results()
            .map(link -> link.group(1))
            .toList();

    assertThat(addresses)
        .extracting(address -> address.replaceFirst("-[0-9a-f]{32}", ""))
        .startsWith(
            "/webjars/picocss__pico/css/pico.min.css",
            "/hustings/frame.css",
            "/hustings/patterns.css")
        .contains("/hustings/election.css", "/hustings/voting.css");
    assertThat(addresses)
        .allSatisfy(address -> assertThat(get(address).statusCode()).isEqualTo(200));
    assertThat(get(addresses.getLast()).headers().firstValue("cache-control"))
        .hasValue("max-age=31536000, public, immutable");
  }
}
