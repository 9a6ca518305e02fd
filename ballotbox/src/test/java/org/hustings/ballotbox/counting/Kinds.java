package org.hustings.ballotbox.counting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.file.CountRules;
import org.hustings.definition.file.DefinitionReader;
import org.hustings.definition.file.Reading;

/// Contests of every kind that a definition can state, and invented papers for them.
public final class Kinds {
  private Kinds() {}

  /// The contest that is counted so.
  ///
  /// @param count lines of the definition under `count`, each without its indentation
  public static ContestDefinition contest(int seats, String... count) {
    StringBuilder file =
        new StringBuilder(
            """
            format: 1
            election: kinds
            title: One contest of each kind
            organisation: Saltmarsh Society
            zone: Europe/London
            contests:
              - contest: committee
                name: Committee
                seats: %d
                count:
            """
                .formatted(seats));
    for (String line : count) {
      file.append("      ").append(line).append('\n');
    }
    return definition(file.toString()).contests().getFirst();
  }

  public static ElectionDefinition definition(String file) {
    Reading reading = new DefinitionReader(CountRules.ofLibrary()).read(file);
    return reading
        .definition()
        .orElseThrow(() ->
            new AssertionError(
                reading.faults().stream().map(fault -> fault.words("the test")).toList()));
  }

  /// So many candidates, every second of them in this group.
  public static PaperCandidates candidates(int number, String group) {
    List<PaperCandidates.Entry> entries = new ArrayList<>();
    for (int c = 0; c < number; c++) {
      entries.add(
          new PaperCandidates.Entry(
              "k" + c,
              "Candidate " + (char) ('A' + c),
              c % 2 == 0 ? Set.of() : Set.of(group),
              false));
    }
    return new PaperCandidates(entries);
  }

  public static PaperCandidates withReopen(PaperCandidates candidates) {
    List<PaperCandidates.Entry> entries = new ArrayList<>(candidates.entries());
    entries.add(new PaperCandidates.Entry("ron", "Nobody of these", Set.of(), true));
    return new PaperCandidates(entries);
  }

  /// Papers on which earlier candidates are liked more, in no order.
  public static List<List<String>> papers(
      PaperCandidates candidates, int papers, int most, long seed) {
    Random random = new Random(seed);
    List<List<String>> all = new ArrayList<>();
    for (int p = 0; p < papers; p++) {
      List<String> keys = new ArrayList<>();
      for (PaperCandidates.Entry entry : candidates.entries()) {
        keys.add(Math.min(keys.size(), random.nextInt(keys.size() + 2)), entry.key());
      }
      all.add(List.copyOf(keys.subList(0, 1 + random.nextInt(Math.min(most, keys.size())))));
    }
    Collections.shuffle(all, random);
    return all;
  }
}
