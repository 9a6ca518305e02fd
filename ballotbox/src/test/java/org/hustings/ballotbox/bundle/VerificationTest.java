package org.hustings.ballotbox.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.hustings.ballotbox.bundle.Verification.Finding;
import org.hustings.ballotbox.declaration.Declaration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerificationTest {
  @TempDir private Path scratch = Path.of("");

  /// One that others than its makers tamper with without a key, or as earlier versions wrote it:
  /// what does not agree in it is found without a signature.
  private Path folder(SampleBundle sample) throws IOException {
    Path zip = scratch.resolve("bundle.zip");
    try (OutputStream out = Files.newOutputStream(zip)) {
      sample.writeTo(out);
    }
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        Path file = scratch.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        Files.copy(in, file);
      }
    }
    return scratch.resolve("saltmarsh-2020");
  }

  private static Finding verify(Path folder) throws IOException {
    return Verification.of(folder, _ -> {});
  }

  /// Alters a file as somebody would who knows of the manifest.
  private static void alter(Path folder, String path, String from, String to) throws IOException {
    Path file = folder.resolve(path);
    String before = Files.readString(file);
    assertThat(before).contains(from);
    Files.writeString(file, before.replace(from, to));
    Path manifest = folder.resolve("MANIFEST.sha256");
    String hash = HexFormat.of().formatHex(BundleWriter.sha256().digest(Files.readAllBytes(file)));
    Files.write(
        manifest,
        Files.readAllLines(manifest).stream()
            .map(line -> line.endsWith("  " + path) ? hash + "  " + path : line)
            .toList());
  }

  @Test
  void a_bundle_as_it_was_written_holds_as_a_folder_and_as_a_zip_file() throws IOException {
    Path folder = folder(new SampleBundle());
    List<String> told = new ArrayList<>();
    assertThat(Verification.of(folder, told::add).broken()).isNull();
    assertThat(told).anyMatch(line -> line.startsWith("Committee: recounted by ers97, elected "));
    assertThat(verify(scratch.resolve("bundle.zip")).broken()).isNull();
  }

  @Test
  void written_twice_it_is_the_same_to_the_byte() throws IOException {
    Path one = scratch.resolve("one.zip");
    Path two = scratch.resolve("two.zip");
    for (Path zip : List.of(one, two)) {
      try (OutputStream out = Files.newOutputStream(zip)) {
        new SampleBundle().writeTo(out);
      }
    }
    assertThat(one).hasSameBinaryContentAs(two);
  }

  @Test
  void a_file_that_is_not_as_the_manifest_says_is_named() throws IOException {
    Path folder = folder(new SampleBundle().unsigned());
    Files.writeString(folder.resolve("README.txt"), "Nothing to see here.\n");
    assertThat(verify(folder).broken())
        .startsWith("README.txt: its SHA-256 is ")
        .contains("the manifest says");
  }

  @Test
  void a_file_too_many_and_a_file_too_few_are_named() throws IOException {
    Path folder = folder(new SampleBundle().unsigned());
    Files.writeString(folder.resolve("votes-by-member.csv"), "");
    assertThat(verify(folder).broken()).startsWith("votes-by-member.csv: the manifest does not");
    Files.delete(folder.resolve("votes-by-member.csv"));
    Files.delete(folder.resolve("contests/committee/lots.csv"));
    assertThat(verify(folder).broken())
        .isEqualTo("contests/committee/lots.csv: the manifest names it, but it is missing");
  }

  @Test
  void papers_added_to_a_ballot_file_are_found_by_the_numbers() throws IOException {
    Path folder = folder(new SampleBundle().unsigned());
    alter(folder, "contests/committee/ballots.blt", "6 3\n", "6 3\n5 6 0\n");
    assertThat(verify(folder).broken())
        .isEqualTo(
            "contests/committee/ballots.blt: 405 papers are in it; the declaration has 400 valid");
  }

  @Test
  void a_sheet_that_the_ballots_do_not_give_is_found_by_the_recount() throws IOException {
    Path folder = folder(new SampleBundle().unsigned());
    alter(folder, "contests/committee/sheet.json", "\"seats\": 3", "\"seats\": 4");
    assertThat(verify(folder).broken())
        .startsWith("contests/committee/sheet.json: line ")
        .contains("says \"seats\": 4")
        .contains("the recount gives \"seats\": 3");
  }

  @Test
  void somebody_declared_elected_who_is_not_is_found() throws IOException {
    Path folder = folder(new SampleBundle().unsigned());
    alter(folder, "declaration.json", "Candidate A", "Candidate Z");
    assertThat(verify(folder).broken())
        .startsWith("declaration.json: Committee: it declares")
        .contains("Candidate Z");
  }

  @Test
  void another_rule_than_the_definition_states_is_found() throws IOException {
    Path folder = folder(new SampleBundle().unsigned());
    alter(folder, "definition.yaml", "ers97", "scottish");
    assertThat(verify(folder).broken())
        .isEqualTo(
            "declaration.json: Committee was counted by ers97; the definition says scottish");
  }

  @Test
  void figures_that_do_not_add_up_are_found() throws IOException {
    Path folder = folder(new SampleBundle().unsigned());
    alter(folder, "declaration.json", "\"disqualified\" : 2", "\"disqualified\" : 3");
    assertThat(verify(folder).broken())
        .isEqualTo(
            "declaration.json: 415 received less 8 set aside, 1 void, 3 disqualified and 0 withheld"
                + " are 403, but 404 were opened");
  }

  @Test
  void a_sealed_ballot_that_was_exchanged_breaks_the_chain() throws IOException {
    Path folder = folder(new SampleBundle().unsigned());
    alter(folder, "sealed-ballots.csv", "\n7,K7QX-M2PD-9RTB-0007,", "\n7,K7QX-M2PD-9RTB-9999,");
    assertThat(verify(folder).broken())
        .startsWith("sealed-ballots.csv: the chain breaks at ballot 7: it says ");
  }

  @Test
  void a_head_that_nobody_signed_is_found() throws IOException {
    Path folder = folder(new SampleBundle().unsigned());
    alter(folder, "sealed-ballots-head.json", "2020-11-12T12:00:00Z", "2020-11-12T12:00:01Z");
    assertThat(verify(folder).broken())
        .isEqualTo("sealed-ballots-head.json: its signature does not fit its public key");
  }

  @Test
  void without_rankings_all_but_the_recount_is_checked() throws IOException {
    Path folder = folder(new SampleBundle().withoutRankings());
    List<String> told = new ArrayList<>();
    assertThat(Verification.of(folder, told::add).broken()).isNull();
    assertThat(told)
        .contains("Committee: not recounted, as the rankings of this election are not published.");
    assertThat(folder.resolve("contests/committee/ballots.blt")).doesNotExist();
  }

  @Test
  void with_too_few_ballots_there_are_only_totals_and_stages() throws IOException {
    Path folder = folder(new SampleBundle().withTooFew());
    List<String> told = new ArrayList<>();
    assertThat(Verification.of(folder, told::add).broken()).isNull();
    assertThat(told)
        .contains(
            "Committee: not recounted, as a contest or section with fewer than 20 ballots publishes"
                + " only totals and stages.");
    assertThat(folder.resolve("contests/committee/ballots.blt")).doesNotExist();
  }

  @Test
  void a_corrected_result_names_the_one_that_it_replaces_in_every_place() throws IOException {
    Path folder =
        folder(
            new SampleBundle()
                .replacing(
                    new Declaration.Replaced(
                        Instant.parse("2020-11-13T09:00:00Z"),
                        Instant.parse("2020-11-14T10:00:00Z"),
                        "Candidate C had died.\nThe result holds.")));
    List<String> told = new ArrayList<>();
    assertThat(Verification.of(folder, told::add).broken()).isNull();
    assertThat(told)
        .contains(
            "It replaces the result declared at 2020-11-13T09:00:00Z, which was withdrawn at"
                + " 2020-11-14T10:00:00Z: Candidate C had died. The result holds.");
    assertThat(folder.resolve("README.txt"))
        .content()
        .contains("It replaces the result declared at 2020-11-13T09:00:00Z,");
    assertThat(folder.resolve("declaration.json")).content().contains("\"replaces\"");
  }

  @Test
  void most_results_replace_none_and_say_nothing_of_it() throws IOException {
    Path folder = folder(new SampleBundle());
    assertThat(folder.resolve("declaration.json")).content().doesNotContain("replaces");
    assertThat(folder.resolve("README.txt")).content().doesNotContain("replaces");
  }
}
