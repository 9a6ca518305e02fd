package org.hustings.server.election.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.hustings.server.ServerTest;
import org.hustings.server.nomination.Fenland;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class StateOnPagesTest extends ServerTest {
  private static final String OPEN =
      "Nominations are open until Sunday 27 September 2020, 12 noon.";

  @Autowired private Fenland fenland;

  @Test
  void the_first_page_begins_with_what_is_open_now_and_until_when() {
    fenland.publish();
    assertThat(get("/").body().replaceAll("\\s+", " "))
        .containsSubsequence("<h2>Open now</h2>", "Fenland Society elections 2020</a>", OPEN)
        .doesNotContain("<h2>Elections</h2>", "<h2>Elected</h2>");
    assertThat(get("/elections/fenland-2020").body()).contains(OPEN);
    assertThat(get(Fenland.COMMITTEE.path()).body()).contains(OPEN);

    clock.moveTo(Instant.parse("2020-09-27T11:00:00Z"));
    assertThat(get("/").body())
        .contains("<h2>Elections</h2>", "Nominations are closed.")
        .doesNotContain("<h2>Open now</h2>");
    assertThat(get("/elections/fenland-2020?as-at=2020-08-03T16:31").body())
        .contains("How it stood", OPEN);
  }
}
