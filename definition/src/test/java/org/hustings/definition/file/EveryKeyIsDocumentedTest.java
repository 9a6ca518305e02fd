package org.hustings.definition.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.hustings.definition.timetable.ActKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EveryKeyIsDocumentedTest {
  private static final Path PAGE = Path.of("..", "docs", "definition.md");

  private static String table(Shape shape) {
    StringBuilder table = new StringBuilder("| key | | meaning |\n| --- | --- | --- |\n");
    for (Key key : shape.keys()) {
      table.append(
          "| `%s` | %s | %s |%n"
              .formatted(key.name(), key.required() ? "required" : "", key.meaning()));
    }
    return table.toString();
  }

  @ParameterizedTest
  @EnumSource
  void the_keys_of_each_part_stand_in_the_documentation_as_the_checker_knows_them(Shape shape)
      throws IOException {
    assertThat(Files.readString(PAGE)).contains(table(shape));
  }

  @Test
  void every_kind_of_act_stands_there_with_its_words() throws IOException {
    String page = Files.readString(PAGE);
    assertThat(Arrays.stream(ActKind.values()).filter(kind -> kind != ActKind.OTHER))
        .allSatisfy(
            kind -> assertThat(page).contains("| `%s` | %s |".formatted(kind.key(), kind.words())));
  }

  @Test
  void the_example_in_the_documentation_is_sound() throws IOException {
    String page = Files.readString(PAGE);
    String example = page.substring(page.indexOf("```yaml\n") + 8);
    assertThat(Definitions.READER.read(example.substring(0, example.indexOf("```"))).faults())
        .isEmpty();
  }
}
