package org.hustings.definition.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hustings.definition.ElectionDefinition;
import org.junit.jupiter.api.Test;

class DifferencesTest {
  private static String file() {
    return Definitions.example("nec-2020.yaml");
  }

  private static ElectionDefinition definition(String file) {
    Reading reading = Definitions.READER.read(file);
    return reading.definition().orElseThrow(() -> new AssertionError(reading.faults()));
  }

  private static List<Difference> after(String was, String is) {
    assertThat(file()).contains(was);
    return Differences.between(definition(file()), definition(file().replaceFirst(was, is)));
  }

  @Test
  void a_definition_differs_in_nothing_from_itself() {
    assertThat(Differences.between(definition(file()), definition(file()))).isEmpty();
    assertThat(after("title: NEC", "# a remark\ntitle: NEC")).isEmpty();
  }

  @Test
  void a_contest_with_fewer_seats_is_told_with_what_was_and_what_is() {
    assertThat(after("seats: 9", "seats: 2"))
        .containsExactly(new Difference("CLP representatives", "seats", "9", "2"));
  }

  @Test
  void a_contest_that_is_called_otherwise_is_told_by_its_old_name() {
    assertThat(after("name: CLP representatives", "name: Members' representatives"))
        .containsExactly(
            new Difference(
                "CLP representatives", "name", "CLP representatives", "Members' representatives"));
  }

  @Test
  void a_constraint_that_comes_is_told() {
    assertThat(
            after(
                "      method: stv ",
                "      constraints: [{group: women, at-least: 4}]\n      method: stv "))
        .containsExactly(
            new Difference(
                "CLP representatives", "constraints", null, "group: women, at-least: 4"));
  }
}
