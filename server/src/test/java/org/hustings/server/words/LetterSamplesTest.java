package org.hustings.server.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hustings.words.Entry;
import org.hustings.words.Language;
import org.junit.jupiter.api.Test;

/// A letter that is missing from the preview is one that nobody reads before members do.
class LetterSamplesTest {
  private static final Path FOLDER = Path.of("src/main/java/org/hustings/server/dispatch/preview");

  /// Of signing in: no letters of an election.
  private static final Pattern OF_THE_ACCOUNT =
      Pattern.compile("account\\.(letter|address|passkey).*");

  private static final Pattern SUBJECT = Pattern.compile("[a-z]+\\..*[.-]subject");

  @Test
  void every_letter_that_people_get_is_among_them() throws Exception {
    String source = samples();
    List<String> subjects =
        MessageFiles.CATALOGUE.entries(Language.ENGLISH).stream()
            .map(Entry::key)
            .filter(key -> SUBJECT.matcher(key).matches())
            .filter(key -> !OF_THE_ACCOUNT.matcher(key).matches())
            .filter(key -> !key.equals("reissue.mail.subject"))
            .toList();

    assertThat(subjects).hasSizeGreaterThan(12);
    assertThat(subjects).allSatisfy(key -> assertThat(source).contains("\"" + key + "\""));
  }

  private static String samples() throws IOException {
    StringBuilder source = new StringBuilder();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.filter(one -> one.toString().endsWith("Samples.java")).toList()) {
        source.append(Files.readString(file));
      }
    }
    return source.toString();
  }
}
