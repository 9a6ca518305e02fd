package org.hustings.server.ballot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.timetable.Act;
import org.hustings.definition.timetable.ActKind;
import org.hustings.definition.timetable.Moment;
import org.hustings.words.Words;

/// Says which acts of a timetable move with the close of the ballot, and which after it stay.
final class MovedActs {
  private MovedActs() {}

  static List<String> of(
      Words words, ElectionDefinition election, Extension extension, Instant now) {
    Map<ActKind, Moment> moved = extension.moved(election, now);
    List<String> points = new ArrayList<>();
    for (Act act : election.timetable().acts()) {
      Moment to = moved.get(act.kind());
      if (to != null && !to.equals(act.at())) {
        points.add(
            words.say(
                "ballot-staff.moves",
                "act",
                act.words(),
                "from",
                act.at().words(),
                "to",
                to.words()));
      } else if (act.kind() == ActKind.DECLARATION || act.kind() == ActKind.OBJECTIONS_CLOSE) {
        points.add(words.say("ballot-staff.stays", "act", act.words(), "at", act.at().words()));
      }
    }
    return points;
  }
}
