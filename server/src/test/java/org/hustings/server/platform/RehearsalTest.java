package org.hustings.server.platform;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RehearsalTest {
  @Test
  void a_title_is_marked_at_a_rehearsal_and_left_alone_otherwise() {
    assertThat(new Rehearsal(true).mark("Your ballot")).isEqualTo("REHEARSAL: Your ballot");
    assertThat(new Rehearsal(false).mark("Your ballot")).isEqualTo("Your ballot");
  }

  @Test
  void every_page_of_a_rehearsal_says_that_it_is_one() {
    assertThat(page(true))
        .contains("<title>Rehearsal: Too late – Hustings</title>", Rehearsal.SENTENCE);
    assertThat(page(false)).doesNotContainIgnoringCase("rehearsal");
  }

  private static String page(boolean rehearsal) {
    Frame frame = new Frame("/", List.of(), List.of(), false, rehearsal, () -> null);
    StringOutput page = new StringOutput();
    TemplateEngine.createPrecompiled(ContentType.Html)
        .render(
            "platform/error.jte",
            Map.of("frame", frame, "heading", "Too late", "advice", "", "reason", ""),
            page);
    return page.toString();
  }
}
