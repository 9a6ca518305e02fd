package org.hustings.cli.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hustings.definition.ElectionId;
import org.hustings.server.audit.Actor;
import org.hustings.server.election.Drafts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// The page of 3 August 2020, taken in as it is typed.
class ImportTrackerTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void publish_the_election() throws IOException {
    RunningHustings.beginAfresh();
    try (RegisterAccess house = RunningHustings.open()) {
      ElectionId election = new ElectionId("nec-2020");
      String file = Files.readString(Path.of("..", "examples", "nec-2020.yaml"));
      Drafts drafts = house.find(Drafts.class);
      drafts.save(election, 0, file, Actor.system("test"), "a test");
      drafts.publish(election, 1, Actor.system("test"), "a test");
    }
  }

  private int importPage(Path page, String... options) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    CommandLine line = new CommandLine(new ImportCommand());
    line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    List<String> arguments = new ArrayList<>();
    arguments.addAll(
        List.of("tracker", page.toString(), "--data", RunningHustings.DATA.toString()));
    arguments.addAll(List.of(options));
    return line.execute(arguments.toArray(String[]::new));
  }

  @Test
  void the_page_is_taken_in_once_and_what_does_not_add_up_is_told() {
    Path page =
        Path.of(
            System.getProperty("hustings.shared"), "data/seeds/nec-2020-nominations-tracker.txt");
    assumeThat(page).as("the page, %s, is absent", page).exists();

    assertThat(importPage(page, "--dry-run")).isZero();
    assertThat(out.toString())
        .contains("line 127: Shama Tatler claims 2 nominations and lists 1")
        .contains("21 candidates claim 36 nominations where 35 are listed")
        .contains("Contest: CLP representatives (nec-2020/clp-representatives).")
        .contains("New candidate: Gurinder Singh Josan")
        .contains("New body: Broxtowe CLP")
        .contains("To add: 35 nominations, 16 endorsements.")
        .contains("This was a trial: nothing is changed.");
    assertThat(importPage(page)).isEqualTo(2);
    assertThat(err.toString()).contains("Give --create to create them. Nothing was changed.");
    assertThat(importPage(page, "--create")).isZero();
    assertThat(out.toString()).contains("Taken in.");
    assertThat(importPage(page, "--create")).isZero();
    assertThat(out.toString())
        .contains("Already on record: 35 nominations.")
        .contains("All of it is on record already: nothing is changed.");
  }

  @Test
  void a_page_of_another_form_is_refused_with_its_lines(@TempDir Path folder) throws IOException {
    Path page = Files.writeString(folder.resolve("page.txt"), "Ada – 1 nomination\nBo – 2\n");
    assertThat(importPage(page)).isEqualTo(2);
    assertThat(err.toString())
        .contains("page.txt, line 2: found “Bo – 2”; expected a heading such as")
        .contains("Nothing was changed.");
  }
}
