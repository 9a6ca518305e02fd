package org.hustings.server.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
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
  void the_stylesheets_that_the_frame_names_are_there() {
    assertThat(get("/hustings.css").statusCode()).isEqualTo(200);
    assertThat(get("/webjars/picocss__pico/css/pico.min.css").statusCode()).isEqualTo(200);
  }
}
