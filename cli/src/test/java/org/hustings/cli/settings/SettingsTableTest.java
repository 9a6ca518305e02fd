package org.hustings.cli.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hustings.cli.Main;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/// The table of all settings that lies in the operator's guide.
/// `./hustings test --one SettingsTableTest -Dhustings.write=true` writes it anew.
class SettingsTableTest {
  private static final Path PAGE = Path.of("..", "docs", "operate", "settings.md");
  private static final String BEGIN = "<!-- the table is made from the code -->\n";
  private static final String END = "<!-- end of the table -->";

  @Test
  void the_table_names_every_setting() throws IOException {
    String page = Files.readString(PAGE);
    String made =
        page.substring(0, page.indexOf(BEGIN) + BEGIN.length())
            + table()
            + page.substring(page.indexOf(END));
    if (Boolean.getBoolean("hustings.write")) {
      Files.writeString(PAGE, made);
    }
    assertThat(Files.readString(PAGE))
        .as("%s; -Dhustings.write=true writes it", PAGE)
        .isEqualTo(made);
  }

  /// Whoever adds an option makes it a setting too, or says here why not.
  @Test
  void every_option_of_serve_is_a_setting() {
    Set<String> known =
        Setting.ALL.stream().map(Setting::name).collect(Collectors.toCollection(TreeSet::new));
    known.addAll(Set.of("site-key", "settings")); // one is the file, one names the settings' own
    known.addAll(Set.of("check", "exit-when-ready", "help", "version")); // what is to be done
    assertThat(options().keySet())
        .allSatisfy(
            option -> assertThat(known).contains(option.replaceAll("(url|smtp)-file$", "$1")));
  }

  private static String table() {
    StringBuilder table = new StringBuilder("| setting | usually | meaning |\n|---|---|---|\n");
    for (Setting setting : Setting.ALL) {
      boolean secret = setting.kind() == Setting.Kind.SECRET;
      table.append(
          "| `%s`%s%s | %s | %s |\n"
              .formatted(
                  setting.name(),
                  secret ? ", `" + setting.name() + "-file`" : "",
                  setting.property().isPresent() ? " (no option)" : "",
                  setting.usually(),
                  setting.meaning()));
    }
    return table.toString();
  }

  private static Map<String, OptionSpec> options() {
    CommandLine serve =
        Objects.requireNonNull(Main.commandLine("serve").getSubcommands().get("serve"));
    return serve.getCommandSpec().options().stream()
        .collect(Collectors.toMap(option -> option.longestName().substring(2), option -> option));
  }
}
