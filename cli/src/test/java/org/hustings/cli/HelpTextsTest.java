package org.hustings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/// The help texts that lie in `src/main/help`, so that the launcher can tell them before anything
/// is built. `./hustings test --one HelpTextsTest -Dhustings.write=true` writes them anew.
class HelpTextsTest {
  private static final Path FOLDER = Path.of("src", "main", "help");

  @Test
  void the_help_that_lies_there_is_the_help_that_the_commands_give() throws IOException {
    Map<String, String> given = new TreeMap<>();
    tell("hustings", Main.commandLine(), given);
    if (Boolean.getBoolean("hustings.write")) {
      write(given);
    }
    assertThat(words(lyingThere()))
        .as("what lies in %s; -Dhustings.write=true writes it", FOLDER)
        .isEqualTo(words(given));
  }

  /// The texts without where their lines break.
  private static Map<String, String> words(Map<String, String> texts) {
    Map<String, String> words = new TreeMap<>(texts);
    words.replaceAll((_, text) -> text.replaceAll("\\s+", " ").strip());
    return words;
  }

  private static void tell(String name, CommandLine line, Map<String, String> given) {
    line.getCommandSpec().usageMessage().width(90);
    given.put(name + ".txt", line.getUsageMessage(Ansi.OFF));
    line.getSubcommands().forEach((word, command) -> tell(name + "-" + word, command, given));
  }

  private static void write(Map<String, String> given) throws IOException {
    Files.createDirectories(FOLDER);
    for (String name : lyingThere().keySet()) {
      Files.delete(FOLDER.resolve(name));
    }
    for (Map.Entry<String, String> text : given.entrySet()) {
      Files.writeString(FOLDER.resolve(text.getKey()), text.getValue());
    }
  }

  private static Map<String, String> lyingThere() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.toList()) {
        texts.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return texts;
  }
}
