package org.hustings.cli.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrderedListCommandTest {
  private static final String REGION =
      "3 3\n10 1 2 0\n9 2 0\n8 3 2 0\n0\n\"Ada Ash\"\n\"Ben Birch\"\n\"Cleo Cedar\"\n\"Region\"\n";

  @TempDir private Path folder = Path.of("");

  @Test
  void a_party_list_is_printed_with_every_count_that_made_it() throws IOException {
    Run run = list("--rule", "ers97");

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(Files.readString(sheet()))
        .startsWith("Ordered list: Region\n\n  1. Ben Birch\n  2. Ada Ash\n  3. Cleo Cedar\n")
        .containsPattern("(?s)Ordered list.*Region.*Region.*Region");
  }

  @Test
  void a_party_list_in_json_has_its_order_and_its_counts() throws IOException {
    Run run = list("--rule", "ers97", "--format", "json");

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(Files.readString(sheet()))
        .startsWith("{\n\"order\": [2, 1, 3],\n\"counts\": [\n")
        .endsWith("]\n}\n");
  }

  @Test
  void a_list_needs_a_rule_of_stv() throws IOException {
    assertThat(list().err()).contains("--ordered-list needs a --rule of STV");
    assertThat(list("--rule", "av").err())
        .contains("ordered by a rule of STV for several seats, not by av");
    assertThat(list("--rule", "ers97", "--format", "html").err())
        .contains("--format text or --format json");
    assertThat(list("--rule", "ers97", "--compare", "ers97,scottish").status()).isEqualTo(2);
  }

  @Test
  void a_list_waits_for_the_lot_of_one_of_its_counts() throws IOException {
    String tied = "2 2\n1 1 0\n1 2 0\n0\n\"A\"\n\"B\"\n\"T\"\n";
    Path file = Files.writeString(folder.resolve("tied.blt"), tied);
    Run run = Run.of("--ordered-list", "--rule", "scottish", file.toString());

    assertThat(run.status()).isEqualTo(ExitStatus.LOT_NEEDED);
    assertThat(run.err()).contains("tied.blt, count for 1 place: a lot must be drawn at stage");
  }

  @Test
  void impossible_numbers_are_sentences_and_no_stack_traces() throws IOException {
    Path file = Files.writeString(folder.resolve("region.blt"), REGION);

    assertThat(Run.of("--rule", "ers97", "--seats", "0", file.toString()))
        .matches(run -> run.status() == 2)
        .extracting(Run::err)
        .asString()
        .contains("--seats 0: expected the number of seats");
    assertThat(Run.of("--rule", "limited-vote-0", file.toString()))
        .matches(run -> run.status() == 2)
        .extracting(Run::err)
        .asString()
        .contains("a limited vote allows 1 X or more, not 0");
  }

  private Run list(String... options) throws IOException {
    Path file = Files.writeString(folder.resolve("region.blt"), REGION);
    String[] arguments = new String[options.length + 4];
    System.arraycopy(options, 0, arguments, 0, options.length);
    arguments[options.length] = "--ordered-list";
    arguments[options.length + 1] = "--output";
    arguments[options.length + 2] = sheet().toString();
    arguments[options.length + 3] = file.toString();
    return Run.of(arguments);
  }

  private Path sheet() {
    return folder.resolve("list");
  }
}
