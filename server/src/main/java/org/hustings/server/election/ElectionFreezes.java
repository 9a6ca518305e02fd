package org.hustings.server.election;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.timetable.ActKind;
import org.hustings.server.organisation.latechange.Freeze;
import org.hustings.server.organisation.latechange.FreezeDates;
import org.springframework.stereotype.Component;

/// Tells the register when it is frozen: from the end of each public election's freeze date until
/// its ballot closes.
@Component
class ElectionFreezes implements FreezeDates {
  private final Elections elections;

  ElectionFreezes(Elections elections) {
    this.elections = elections;
  }

  @Override
  public List<Freeze> freezes() {
    return elections.all().stream().flatMap(election -> freeze(election).stream()).toList();
  }

  private static Optional<Freeze> freeze(ElectionDefinition election) {
    return ends(election, ActKind.FREEZE_DATE)
        .map(begins ->
            new Freeze(
                election.id().slug(),
                election.title(),
                begins,
                ends(election, ActKind.BALLOT_CLOSES).orElse(null)));
  }

  private static Optional<Instant> ends(ElectionDefinition election, ActKind kind) {
    return election.timetable().act(kind).map(act -> act.at().ends(election.zone()));
  }
}
