package org.hustings.server.result.closing;

import java.util.List;
import java.util.Optional;
import org.hustings.count.Candidate;
import org.hustings.count.CountResult.LotNeeded;
import org.hustings.count.lots.SeededLots;
import org.hustings.definition.ElectionId;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.springframework.stereotype.Component;

/// Draws lots from the seed that was announced, once its value is on record.
@Component
public class SeededDrawing {
  private final LotSeeds seeds;
  private final Catalogue catalogue;

  SeededDrawing(LotSeeds seeds, Catalogue catalogue) {
    this.seeds = seeds;
    this.catalogue = catalogue;
  }

  /// On whom a lot falls, and how.
  ///
  /// @param drawn the candidate's number in the ballot file
  public record Drawn(int drawn, String name, String manner) {}

  /// What the seed says; empty while there is none or nobody knows it.
  ///
  /// @param candidates of the contest, as its ballot file numbers them
  public Optional<Drawn> draw(ElectionId election, LotNeeded needed, List<Candidate> candidates) {
    return seeds
        .find(election)
        .flatMap(seed -> Optional.ofNullable(seed.value()))
        .map(value -> draw(value, needed, candidates));
  }

  private Drawn draw(String value, LotNeeded needed, List<Candidate> candidates) {
    int drawn =
        new SeededLots(value, candidates)
            .draw(needed.stage(), needed.purpose(), needed.between())
            .orElseThrow();
    String manner =
        catalogue
            .in(Language.ENGLISH)
            .say(
                "result.seed.manner",
                "value",
                value,
                "stage",
                Integer.toString(needed.stage()));
    return new Drawn(drawn, candidates.get(drawn - 1).name(), manner);
  }
}
