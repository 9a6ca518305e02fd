package org.hustings.server.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Sentences that people read lie in the message files. What still stands in the code is counted by
/// file, and the count only sinks: `-Dhustings.write=true` writes it anew after it did.
class EnglishInJavaTest {
  private static final Path ROOMS = Path.of("src/main/java/org/hustings/server");
  private static final Path LIST = Path.of("src/test/resources/words-checks/english-in-java.txt");

  private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*//.*$|(?<=[;{},]) //.*$");
  private static final Pattern BLOCK = Pattern.compile("(?s)\"\"\".*?\"\"\"");
  // what only whoever reads logs or wrote a fault is told
  private static final Pattern FAULT_OF_OURS =
      Pattern.compile(
          "(?s)(?:new (?:Illegal\\w+|Unsupported\\w+|UncheckedIO|Error)\\w*|LOG\\.\\w+|assert"
              + " [^;]*:)[^;]*;");
  private static final Pattern SENTENCE =
      Pattern.compile(
          "\"(?:[^\"\\\\\\n]|\\\\.)*?\\p{L}{2,}[,;:]?(?: \\p{Ll}[\\p{L}’'-]*[,;:.?]?){2,}"
              + "(?:[^\"\\\\\\n]|\\\\.)*\"");

  private static Map<String, Integer> found() {
    Map<String, Integer> found = new TreeMap<>();
    for (Path file : MessageFiles.sources("src/main/java/org/hustings/server", ".java")) {
      String code = MessageFiles.read(file);
      for (Pattern other : List.of(BLOCK, COMMENT, FAULT_OF_OURS)) {
        code = other.matcher(code).replaceAll("");
      }
      int sentences = (int) SENTENCE.matcher(code).results().count();
      if (sentences > 0) {
        Path root = Path.of("..").resolve("server").resolve(ROOMS);
        found.put(root.relativize(file).toString().replace('\\', '/'), sentences);
      }
    }
    return found;
  }

  @Test
  void no_sentence_is_written_into_the_code_that_was_not_there() throws IOException {
    Map<String, Integer> found = found();
    if (Boolean.getBoolean("hustings.write")) {
      Files.writeString(
          LIST,
          "# Sentences that still stand in the code, by file. They only become fewer.\n"
              + found.entrySet().stream()
                  .map(one -> one.getValue() + " " + one.getKey() + "\n")
                  .collect(Collectors.joining()));
    }
    Map<String, Integer> listed =
        MessageFiles.read(LIST)
            .lines()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split(" ", 2))
            .collect(Collectors.toMap(line -> line[1], line -> Integer.valueOf(line[0])));

    found.forEach((file, sentences) ->
        assertThat(sentences)
            .as("sentences in %s: they belong into resources/words", file)
            .isLessThanOrEqualTo(listed.getOrDefault(file, 0)));
    assertThat(listed)
        .as("the list is behind what was moved: write it anew with -Dhustings.write=true")
        .isEqualTo(found);
  }
}
