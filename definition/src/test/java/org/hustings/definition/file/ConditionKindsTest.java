package org.hustings.definition.file;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.eligibility.Condition;
import org.junit.jupiter.api.Test;

/// A kind of condition is a type, a key of the file, and a way back: none may be forgotten.
class ConditionKindsTest {
  /// How a condition of each key is written.
  private static final Map<String, String> WRITTEN =
      Map.ofEntries(
          entry("joined-by", "2020-08-24"),
          entry("not-in-arrears", "2020-10-19"),
          entry("age", "{under: 27, at: 2020-08-24}"),
          entry("section", "young"),
          entry("office", "councillor"),
          entry("list", "conference-delegates"),
          entry("status", "honorary life"),
          entry("unit", "northfield-branch"),
          entry("kind", "branch"),
          entry("region", "Upper Wren"),
          entry("nation", "\"yes\""),
          entry("any-of", "[{office: councillor}, {section: young}]"),
          entry("all-of", "[{office: councillor}, {section: young}]"));

  @Test
  void each_key_is_read_as_a_kind_of_its_own_and_written_back() {
    Set<Class<?>> kinds = new HashSet<>();
    assertThat(Shape.CONDITION.names()).containsExactlyInAnyOrderElementsOf(WRITTEN.keySet());
    for (String key : Shape.CONDITION.names()) {
      ElectionDefinition read = Definitions.sound(definition(key));
      List<Condition> conditions = Objects.requireNonNull(read.voters()).conditions();
      assertThat(conditions).as(key).hasSize(1);
      assertThat(kinds.add(conditions.getFirst().getClass())).as("%s is of its own", key).isTrue();
      assertThat(Definitions.sound(DefinitionWriter.write(read))).as(key).isEqualTo(read);
    }
    assertThat(kinds).containsExactlyInAnyOrder(Condition.class.getPermittedSubclasses());
  }

  private static String definition(String key) {
    return Definitions.SMALLEST.replace(
        "contests:\n",
        "sections:\n  young: young members\nvoters:\n  - %s: %s\ncontests:\n"
            .formatted(key, WRITTEN.get(key)));
  }
}
