package org.hustings.server.account.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hustings.server.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ActListTest extends ServerTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "two-people.md");

  @Autowired private List<ApprovedAct> acts;

  @Test
  void every_act_of_the_list_is_carried_out_by_a_room_and_the_reverse() {
    assertThat(ActList.read().all().keySet())
        .containsExactlyInAnyOrderElementsOf(acts.stream().map(ApprovedAct::kind).toList());
  }

  /// Run with `-Dhustings.write=true` to bring the document up to date.
  @Test
  void the_documentation_tells_of_every_act_of_the_list() throws IOException {
    Map<String, ActList.Act> ours = new TreeMap<>(ActList.read().all());
    ours.keySet().removeIf(kind -> kind.startsWith("test."));
    String expected = new ActList(ours).document();
    if (Boolean.getBoolean("hustings.write")) {
      Files.writeString(DOCUMENT, expected);
    }

    assertThat(DOCUMENT).content().isEqualTo(expected);
  }

  @Test
  void an_act_that_is_not_in_the_list_is_refused_at_the_start() {
    assertThatThrownBy(() -> ActList.read().of("roll.burn"))
        .hasMessageContaining("roll.burn")
        .hasMessageContaining("two-person-acts.txt");
  }

  @Test
  void an_entry_with_a_part_missing_is_refused_with_what_was_expected() {
    assertThatThrownBy(() -> ActList.parse("roll.burn\n  does: The roll is burnt.\n"))
        .hasMessageContaining("roll.burn")
        .hasMessageContaining("confirms");
    assertThatThrownBy(() -> ActList.parse("  does: Nothing.\n"))
        .hasMessageContaining("a kind of act");
  }
}
