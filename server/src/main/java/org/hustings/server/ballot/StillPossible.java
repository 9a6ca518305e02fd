package org.hustings.server.ballot;

import java.time.Clock;
import java.util.Optional;
import org.hustings.definition.ElectionId;
import org.hustings.server.election.stop.StopWords;
import org.hustings.words.Message;
import org.springframework.stereotype.Component;

/// Tells pages why something cannot be done any more in a ballot, so that the reason stands in the
/// place of a form that would be refused. Empty where it can be done.
@Component
public class StillPossible {
  private final Parting parting;
  private final TermsOfElections terms;
  private final Clock clock;

  StillPossible(Parting parting, TermsOfElections terms, Clock clock) {
    this.parting = parting;
    this.terms = terms;
    this.clock = clock;
  }

  /// The close is put off or brought forward.
  public Optional<Message> movingTheClose(ElectionId election) {
    Terms holding = terms.find(election).orElseThrow();
    if (holding.stop() != null) {
      return Optional.of(StopWords.sentence(holding.stop()));
    }
    if (holding.hours().closes() == null) {
      return Optional.of(Message.of("ballot-staff.extend.no-close"));
    }
    return parted(election, "ballot-staff.extend.parted");
  }

  /// A vote is disqualified.
  public Optional<Message> disqualifying(ElectionId election) {
    return parted(election, "ballot-staff.disqualify.parted");
  }

  /// A returned paper is taken in, or keyed.
  public Optional<Message> takingPapers(ElectionId election) {
    return parted(election, "ballot-staff.phrase.parted");
  }

  /// Votes are made void.
  public Optional<Message> makingVoid(ElectionId election) {
    Terms holding = terms.find(election).orElseThrow();
    return holding.hours().at(clock.instant()) != Hours.State.OPEN || holding.stop() != null
        ? Optional.of(Message.of("void-staff.refused.not-open"))
        : Optional.empty();
  }

  private Optional<Message> parted(ElectionId election, String key) {
    return parting.isBegun(election) ? Optional.of(Message.of(key)) : Optional.empty();
  }
}
