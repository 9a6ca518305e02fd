package org.hustings.server.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class EventTypesTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "audit-events.md");

  /// Run with `-Dhustings.write=true` to bring the document up to date.
  @Test
  void the_documentation_lists_every_event_of_the_table() throws IOException {
    String expected = EventTypes.read().document();
    if (Boolean.getBoolean("hustings.write")) {
      Files.writeString(DOCUMENT, expected);
    }

    assertThat(DOCUMENT).content().isEqualTo(expected);
  }

  @Test
  void no_event_stands_in_the_table_twice() {
    assertThat(EventTypes.read().all())
        .extracting(EventTypes.EventType::name)
        .doesNotHaveDuplicates();
  }

  @Test
  void a_line_without_a_meaning_is_refused_with_the_line() {
    assertThatThrownBy(() -> EventTypes.parse("nomination.recorded"))
        .hasMessageContaining("nomination.recorded");
  }
}
