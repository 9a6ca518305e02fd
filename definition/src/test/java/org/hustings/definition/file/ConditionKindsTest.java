package org.hustings.definition.file;

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
      Map.of(
          "joined-by", "2020-08-24",
          "not-in-arrears", "2020-10-19",
          "age", "{under: 27, at: 2020-08-24}",
          "section", "young",
          "office", "councillor",
          "list", "conference-delegates",
          "any-of", "[{office: councillor}, {section: young}]",
          "all-of", "[{office: councillor}, {section: young}]");

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
