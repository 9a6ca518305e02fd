package org.hustings.server.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hustings.words.Entry;
import org.hustings.words.Language;
import org.junit.jupiter.api.Test;

/// Messages and the code that says them belong together: none is left over, none is missing.
class KeysInSourcesTest {
  private static final String KEY = "\"([a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)+)\"";
  private static final Pattern LITERAL = Pattern.compile(KEY);
  private static final Pattern SAID =
      Pattern.compile(
          "(?:\\.say|\\.markup|Message\\.of|RefusedException|html\\([\\w.()]+,)\\s*\\(?\\s*" + KEY);

  /// The modules whose words are in the site's message files.
  private static final Pattern SITE = Pattern.compile("/(server|demo)/src/");

  private static final List<Path> SOURCES =
      Stream.concat(
              MessageFiles.sources("src/main", ".java").stream(),
              MessageFiles.sources("src/main", ".jte").stream())
          .toList();

  @Test
  void every_message_is_said_somewhere() {
    Set<String> literals = new TreeSet<>();
    for (Path source : SOURCES) {
      LITERAL
          .matcher(MessageFiles.read(source))
          .results()
          .forEach(key -> literals.add(key.group(1)));
    }

    assertThat(MessageFiles.CATALOGUE.entries(Language.ENGLISH))
        .extracting(Entry::key)
        .isSubsetOf(literals);
  }

  @Test
  void everything_that_is_said_is_a_message() {
    Set<String> known =
        MessageFiles.CATALOGUE.entries(Language.ENGLISH).stream()
            .map(Entry::key)
            .collect(Collectors.toSet());
    Map<String, Path> unknown = new TreeMap<>();
    for (Path source : SOURCES) {
      if (!SITE.matcher(source.toString()).find()) {
        continue; // the count's sheets have words of their own
      }
      SAID.matcher(MessageFiles.read(source))
          .results()
          .map(key -> key.group(1))
          .filter(key -> !known.contains(key))
          .forEach(key -> unknown.put(key, source));
    }

    assertThat(unknown).isEmpty();
  }
}
