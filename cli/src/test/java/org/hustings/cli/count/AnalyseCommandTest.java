package org.hustings.cli.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnalyseCommandTest {
  private static final Path EXAMPLE = Path.of("..", "examples", "slates");

  @TempDir private Path scratch = Path.of("");

  private Run analyse(String... further) {
    List<String> arguments = new ArrayList<>(List.of("--output", made().toString()));
    arguments.addAll(List.of(further));
    return Run.command("analyse", new byte[0], arguments);
  }

  private Path made() {
    return scratch.resolve("made");
  }

  private static String example(String name) {
    return EXAMPLE.resolve(name).toString();
  }

  @Test
  void an_example_is_analysed_to_its_figures() throws IOException {
    for (String ending : List.of("txt", "csv", "json")) {
      Run run =
          analyse(
              "--slates",
              example("slates.csv"),
              "--rule",
              "ers97",
              "--format",
              ending.equals("txt") ? "text" : ending,
              example("ballots.blt"));

      assertThat(run.status()).as(run.err()).isZero();
      String figures = Files.readString(made()).replace(example("ballots.blt"), "ballots.blt");
      Path kept = EXAMPLE.resolve("ers97." + ending);
      if (Boolean.getBoolean("hustings.regenerate")) {
        Files.writeString(kept, figures);
      }
      assertThat(figures).isEqualTo(Files.readString(kept));
    }
  }

  @Test
  void the_words_are_welsh_where_that_is_asked() throws IOException {
    analyse("--slates", example("slates.csv"), "--language", "cy", example("ballots.blt"));

    assertThat(Files.readString(made())).contains("Cadw at y rhestr").doesNotContain("Kept to");
  }

  @Test
  void somebody_who_does_not_stand_is_named_with_line_and_column() throws IOException {
    Path slates = scratch.resolve("slates.csv");
    Files.writeString(slates, "candidate,slate\nAnn Reed,Open Doors\nAnn Read,Open Doors\n");

    Run run = analyse("--slates", slates.toString(), example("ballots.blt"));

    assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
    assertThat(run.err()).contains(slates + ", line 3, column 1", "\"Ann Read\"");
    assertThat(made()).doesNotExist();
  }

  @Test
  void what_cannot_be_is_refused_in_words() throws IOException {
    Path slates = scratch.resolve("slates.csv");
    Files.writeString(slates, "candidate,group\nAnn Reed,Open Doors\n");

    assertThat(analyse("--slates", slates.toString(), example("ballots.blt")).err())
        .contains("a column slate");
    assertThat(analyse("--slates", scratch.resolve("none").toString(), "x.blt").err())
        .contains("--slates", "there is no such file");
    assertThat(
            analyse("--slates", example("slates.csv"), "--format", "html", example("ballots.blt"))
                .err())
        .contains("text, json or csv");
    assertThat(
            analyse(
                    "--slates",
                    example("slates.csv"),
                    "--rule",
                    "block-vote",
                    example("ballots.blt"))
                .err())
        .contains("transfers no votes");
  }
}
