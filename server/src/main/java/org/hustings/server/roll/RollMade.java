package org.hustings.server.roll;

import java.util.List;
import java.util.Set;
import org.hustings.definition.ElectionId;
import org.hustings.server.election.MadeBefore;
import org.hustings.words.Message;
import org.springframework.stereotype.Component;

/// The frozen roll, on which stands who may vote in what.
@Component
class RollMade implements MadeBefore {
  private final Roll roll;

  RollMade(Roll roll) {
    this.roll = roll;
  }

  @Override
  public Set<String> restsOn() {
    return Set.of("voters", "colleges", "contests", "freeze-date", "arrears-cut-off");
  }

  @Override
  public List<Message> made(ElectionId election) {
    return roll
        .frozen(election)
        .map(frozen -> Message.of("roll-staff.made.roll", "electors", frozen.totals().electors()))
        .stream()
        .toList();
  }
}
