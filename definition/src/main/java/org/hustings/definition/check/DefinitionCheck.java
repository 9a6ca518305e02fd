package org.hustings.definition.check;

import java.util.Optional;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.file.DefinitionReader;
import org.hustings.definition.file.Fault;
import org.hustings.definition.file.Reading;
import org.jspecify.annotations.Nullable;

/// Checks a definition file through to the count: what cannot be read, what would fail at a later
/// step, what is likely to be a slip, and what is not stated.
public final class DefinitionCheck {
  private final DefinitionReader reader;

  public DefinitionCheck(DefinitionReader reader) {
    this.reader = reader;
  }

  /// Checks the text of a definition file.
  public Checked check(String file) {
    Reading reading = reader.read(file);
    Optional<Place> whole = Place.ifReadable(file);
    Findings findings = new Findings();
    reading.faults().forEach(fault -> findings.refuse(step(whole, fault), fault));
    reading
        .definition()
        .ifPresent(definition -> check(definition, whole.orElseThrow(), file, findings));
    return new Checked(reading, findings.all());
  }

  /// Where the election would fail if a fault could be overlooked; what is wrong with a count would
  /// be found when the papers are out.
  private static @Nullable Step step(Optional<Place> file, Fault fault) {
    boolean ofCount =
        file.stream()
            .flatMap(whole -> whole.key("contests").entries())
            .filter(contest -> contest.has("count"))
            .anyMatch(contest -> contest.key("count").holds(fault.line(), fault.column()));
    return ofCount ? Step.CLOSE : null;
  }

  private static void check(
      ElectionDefinition election, Place place, String file, Findings findings) {
    TextCheck.check(place, file.lines().toList(), findings);
    BallotCheck.check(election, place, findings);
    QuestionCheck.check(election, place, findings);
    ConditionCheck.check(election, place, findings);
    for (ContestDefinition contest : election.contests()) {
      CountCheck.check(contest, place.contest(contest.id().slug()), findings);
    }
    OpenPoints.find(election, place, findings);
  }
}
