package org.hustings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hustings.ballotbox.sealing.CeremonyPlan;
import org.hustings.ballotbox.sealing.ElectionKey;
import org.hustings.ballotbox.sealing.OpeningKey;
import org.hustings.ballotbox.sealing.SealedCeremony;
import org.hustings.ballotbox.sealing.TrusteePair;
import org.hustings.ballotbox.sealing.TrusteeShare;
import org.hustings.definition.ElectionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CeremonyCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  @TempDir private Path folder;

  @Test
  void the_files_of_a_ceremony_open_what_is_sealed_to_its_key() throws IOException {
    assertThat(hold("--election", "nec-2020", "--needed", "2", "--trustees", "3")).isZero();

    ElectionKey key = ElectionKey.parse(Files.readString(folder.resolve("nec-2020-key.txt")));
    List<TrusteeShare> shares = new ArrayList<>();
    for (int number : List.of(3, 1)) {
      Path file = folder.resolve("nec-2020-share-" + number + "-of-3.txt");
      shares.add(TrusteeShare.parse(Files.readString(file)));
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
    }
    assertThat(OpeningKey.of(key, shares).election().slug()).isEqualTo("nec-2020");
    assertThat(out.toString()).contains(key.fingerprint(), "Any 2 of them can open the votes");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void nothing_is_overwritten_and_nothing_is_left_half_done() throws IOException {
    Path share = Files.writeString(folder.resolve("nec-2020-share-2-of-5.txt"), "of last year");

    assertThat(hold("--election", "nec-2020")).isEqualTo(2);

    assertThat(err.toString())
        .contains("nec-2020-share-2-of-5.txt is there already, and is not overwritten.");
    assertThat(share).hasContent("of last year");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(share);
    }
  }

  @Test
  void a_ceremony_that_cannot_be_is_refused_in_words() {
    assertThat(hold("--election", "nec-2020", "--needed", "6")).isEqualTo(2);
    assertThat(hold("--election", "NEC 2020")).isEqualTo(2);

    assertThat(err.toString())
        .contains("6 of 5 trustees cannot open")
        .contains("--election NEC 2020: expected a short name");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void by_a_plan_the_shares_are_sealed_to_the_trustees_own_keys_and_lie_in_no_file()
      throws IOException {
    List<TrusteePair> pairs = List.of(TrusteePair.make(), TrusteePair.make());
    CeremonyPlan plan =
        new CeremonyPlan(
            "3",
            new ElectionId("nec-2020"),
            2,
            List.of(
                new CeremonyPlan.Place("Ada Larch", pairs.getFirst().key()),
                new CeremonyPlan.Place("Wat Sedge", pairs.getLast().key())));
    Path file = Files.writeString(folder.resolve("plan.txt"), plan.text());
    assertThat(hold("--plan", file.toString(), "--election", "nec-2020")).isEqualTo(2);
    assertThat(err.toString()).contains("give --plan alone");
    assertThat(hold("--plan", file.toString())).isZero();

    SealedCeremony made =
        SealedCeremony.parse(Files.readString(folder.resolve("nec-2020-sealed.txt")));
    List<TrusteeShare> shares = new ArrayList<>();
    for (int place = 0; place < 2; place++) {
      String envelope = made.shares().get(place).envelope();
      shares.add(pairs.get(place).open(plan.election(), envelope));
    }
    assertThat(OpeningKey.of(made.key(), shares).election()).isEqualTo(plan.election());
    assertThat(out.toString())
        .contains(made.key().fingerprint(), pairs.getFirst().key().fingerprint(), "Wat Sedge");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(2);
    }
    assertThat(hold("--plan", file.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("nec-2020-sealed.txt is there already");
    Files.writeString(file, "no plan");
    assertThat(hold("--plan", file.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("plan.txt: It begins with \"no plan\"");
  }

  @Test
  void without_an_election_and_a_plan_it_says_what_to_give() {
    assertThat(hold()).isEqualTo(2);
    assertThat(err.toString()).contains("Give --election, or --plan");
  }

  private int hold(String... options) {
    List<String> arguments = new ArrayList<>(List.of("ceremony"));
    arguments.addAll(List.of(options));
    arguments.addAll(List.of("--out", folder.toString()));
    CommandLine line = Main.commandLine("ceremony");
    line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return line.execute(arguments.toArray(String[]::new));
  }
}
