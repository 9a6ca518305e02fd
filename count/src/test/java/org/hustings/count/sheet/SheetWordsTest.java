package org.hustings.count.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SheetWordsTest {
  private static final Map<String, String> MESSAGES =
      Map.of(
          "papers", "{n, plural, =0 {no paper} one {# paper} two {# bapur} other {# papers}}",
          "nested", "{who} has {n, plural, one {{what}} other {# of {what}}}.",
          "broken", "{n, plural, one {x}}");
  private static final SheetWords WORDS =
      SheetWords.of("xx", MESSAGES, n -> n == 1 ? "one" : n == 2 ? "two" : "other");

  @Test
  void a_message_takes_the_form_of_its_number() {
    assertThat(List.of(0, 1, 2, 3, 12345))
        .extracting(n -> WORDS.say("papers", Map.of("n", n)))
        .containsExactly("no paper", "1 paper", "2 bapur", "3 papers", "12345 papers");
    assertThat(WORDS.say("nested", Map.of("who", "Ann", "n", 1, "what", "a {b}#")))
        .isEqualTo("Ann has a {b}#.");
  }

  @Test
  void what_is_missing_is_named() {
    assertThatThrownBy(() -> WORDS.say("papers", Map.of()))
        .hasMessageContaining("\"papers\" asks for {n}");
    assertThatThrownBy(() -> WORDS.say("none", Map.of())).hasMessageContaining("\"none\"");
    assertThatThrownBy(() -> WORDS.say("broken", Map.of("n", 7)))
        .hasMessageContaining("no form for 7");
  }

  @Test
  void every_message_is_used_by_some_sheet() throws IOException {
    String code = code();
    for (String key : keys()) {
      assertThat(code).as(key).contains("\"" + key.replaceFirst("\\.x$", ""));
    }
  }

  private static List<String> keys() throws IOException {
    List<String> keys = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(SheetWords.class.getResourceAsStream("sheet.properties")),
                StandardCharsets.UTF_8))) {
      for (String line : lines.lines().toList()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          keys.add(line.substring(0, line.indexOf(" = ")));
        }
      }
    }
    return keys;
  }

  private static String code() throws IOException {
    StringBuilder code = new StringBuilder();
    Path folder = Path.of("src/main/java/org/hustings/count/sheet");
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        code.append(Files.readString(file));
      }
    }
    return code.toString();
  }
}
