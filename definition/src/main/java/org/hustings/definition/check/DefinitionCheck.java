package org.hustings.definition.check;

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
    Findings findings = new Findings();
    reading.faults().forEach(fault -> findings.refuse(step(file, fault), fault));
    reading.definition().ifPresent(definition -> check(definition, file, findings));
    return new Checked(reading, findings.all());
  }

  /// Where the election would fail if a fault could be overlooked; what is wrong with a count would
  /// be found when the papers are out.
  private static @Nullable Step step(String file, Fault fault) {
    boolean ofCount =
        Place.ifReadable(file).stream()
            .flatMap(whole -> whole.key("contests").entries())
            .filter(contest -> contest.has("count"))
            .anyMatch(contest -> contest.key("count").holds(fault.line(), fault.column()));
    return ofCount ? Step.CLOSE : null;
  }

  private static void check(ElectionDefinition election, String file, Findings findings) {
    Place place = Place.of(file);
    TextCheck.check(place, file.lines().toList(), findings);
    BallotCheck.check(election, place, findings);
    ConditionCheck.check(election, place, findings);
    for (ContestDefinition contest : election.contests()) {
      CountCheck.check(contest, place.contest(contest.id().slug()), findings);
    }
    OpenPoints.find(election, place, findings);
  }
}
