package org.hustings.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the library's README shows is what a stranger gets who has the module and nothing else.
class ReadmeTest {
  private static final Pattern FENCED =
      Pattern.compile("^```(\\w*)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

  @TempDir Path folder;

  @Test
  void the_ten_lines_of_the_readme_run_and_print_what_it_says() throws Exception {
    Path program = Files.writeString(folder.resolve("Use.java"), block("java"));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--module-path",
                Path.of("target", "classes").toAbsolutePath().toString(),
                "--add-modules",
                "org.hustings.count",
                program.toString())
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
    assertThat(printed).isEqualTo(block(""));
  }

  @Test
  void its_version_is_the_one_that_is_built() throws IOException {
    assertThat(block("xml")).contains(version(Files.readString(Path.of("pom.xml"))));
  }

  private static String version(String pom) {
    Matcher matcher = Pattern.compile("<version>[^<]*</version>").matcher(pom);
    assertThat(matcher.find()).isTrue();
    return matcher.group();
  }

  private static String block(String language) throws IOException {
    return FENCED
        .matcher(Files.readString(Path.of("README.md")))
        .results()
        .filter(block -> block.group(1).equals(language))
        .map(block -> block.group(2))
        .findFirst()
        .orElseThrow();
  }
}
