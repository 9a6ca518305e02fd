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

/// Sentences that people read lie in the message files. What stands in the code all the same is
/// listed by file, each with the reason why no message can have it, and only becomes less:
/// `-Dhustings.write=true` counts anew and leaves the reasons as they are.
class EnglishInJavaTest {
  private static final Path ROOMS = Path.of("src/main/java/org/hustings/server");
  private static final Path LIST = Path.of("src/test/resources/words-checks/english-in-java.txt");
  private static final String NO_REASON = "?";

  private static final Pattern LINE = Pattern.compile("([0-9]+) ([^:]+): (.+)");
  private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*//.*$|(?<=[;{},]) //.*$");
  private static final Pattern BLOCK = Pattern.compile("(?s)\"\"\"(.*?)\"\"\"");
  // what only whoever reads logs or wrote a fault is told
  private static final Pattern FAULT_OF_OURS =
      Pattern.compile(
          "(?s)(?:new (?:Illegal|Unsupported|UncheckedIO|IO|Error|AccessDenied|BadCredentials)\\w*"
              + "|LOG\\.\\w+|assert [^;]*:)[^;]*;");
  private static final Pattern FOR_THE_DATABASE =
      Pattern.compile(
          "\\b(?:SELECT|INSERT|UPDATE|DELETE|CREATE|GRANT|SET|RETURNING|ON CONFLICT|ORDER BY|DESC"
              + "|AND|CASE|WHERE|COPY|IN \\()(?![a-z])");
  private static final Pattern SENTENCE =
      Pattern.compile(
          "\"((?:[^\"\\\\\\n]|\\\\.)*?\\p{L}{2,}[,;:]?(?: \\p{Ll}[\\p{L}’'-]*[,;:.?]?){2,}"
              + "(?:[^\"\\\\\\n]|\\\\.)*)\"");
  private static final Pattern PROSE =
      Pattern.compile("\\p{L}{2,}[,;:]?(?: \\p{Ll}[\\p{L}’'-]*[,;:.?]?){4,}");

  private record Listed(int sentences, String why) {}

  private static Map<String, Integer> found() {
    Map<String, Integer> found = new TreeMap<>();
    for (Path file : MessageFiles.sources("src/main/java/org/hustings/server", ".java")) {
      int sentences = sentences(MessageFiles.read(file));
      if (sentences > 0) {
        Path root = Path.of("..").resolve("server").resolve(ROOMS);
        found.put(root.relativize(file).toString().replace('\\', '/'), sentences);
      }
    }
    return found;
  }

  private static int sentences(String source) {
    long blocks =
        BLOCK
            .matcher(source)
            .results()
            .map(block -> block.group(1))
            .filter(block -> PROSE.matcher(block).find())
            .filter(block -> !FOR_THE_DATABASE.matcher(block).find())
            .count();
    String code = source;
    for (Pattern other : List.of(BLOCK, COMMENT, FAULT_OF_OURS)) {
      code = other.matcher(code).replaceAll("");
    }
    long texts =
        SENTENCE
            .matcher(code)
            .results()
            .map(text -> text.group(1))
            .filter(text -> !FOR_THE_DATABASE.matcher(text).find())
            .count();
    return (int) (blocks + texts);
  }

  private static Map<String, Listed> listed() {
    return MessageFiles.read(LIST)
        .lines()
        .map(LINE::matcher)
        .filter(line -> line.matches())
        .collect(
            Collectors.toMap(
                line -> line.group(2),
                line -> new Listed(Integer.parseInt(line.group(1)), line.group(3)),
                (one, _) -> one,
                TreeMap::new));
  }

  @Test
  void no_sentence_is_written_into_the_code_that_was_not_there() throws IOException {
    Map<String, Integer> found = found();
    if (Boolean.getBoolean("hustings.write")) {
      write(found);
    }
    Map<String, Listed> listed = listed();

    found.forEach((file, sentences) ->
        assertThat(sentences)
            .as("sentences in %s: they belong into resources/words", file)
            .isLessThanOrEqualTo(listed.getOrDefault(file, new Listed(0, NO_REASON)).sentences()));
    assertThat(listed.keySet())
        .as("the list is behind what was moved: write it anew with -Dhustings.write=true")
        .isEqualTo(found.keySet());
    assertThat(listed)
        .allSatisfy((file, one) -> {
          assertThat(one.sentences()).as(file).isEqualTo(found.get(file));
          assertThat(one.why()).as("why no message has it: " + file).isNotEqualTo(NO_REASON);
        });
  }

  @Test
  void what_is_a_sentence_is_told_from_what_is_none() {
    assertThat(sentences("say(\"This is for you.\");")).isOne();
    assertThat(sentences("say(\"\"\"\n    Dear %s, this letter goes to you now.\n    \"\"\");"))
        .isOne();
    assertThat(
            sentences(
                """
                sql("SELECT id, name FROM of_all there are");
                sql(\"\"\"
                    UPDATE one thing of all the others SET a = b
                    \"\"\");
                throw new IllegalStateException("this is our own fault");
                // "and this is a comment of ours"
                get("a-key.of.something", "one word");
                """))
        .isZero();
  }

  private static void write(Map<String, Integer> found) throws IOException {
    Map<String, Listed> before = listed();
    Files.writeString(
        LIST,
        "# Sentences that stand in the code, by file, and why no message can have them.\n"
            + found.entrySet().stream()
                .map(entry ->
                    entry.getValue()
                        + " "
                        + entry.getKey()
                        + ": "
                        + before.getOrDefault(entry.getKey(), new Listed(0, NO_REASON)).why()
                        + "\n")
                .collect(Collectors.joining()));
  }
}
