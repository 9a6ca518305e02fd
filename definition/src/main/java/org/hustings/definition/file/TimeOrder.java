package org.hustings.definition.file;

import static org.hustings.definition.timetable.ActKind.*;

import java.util.List;
import java.util.Map;
import org.hustings.definition.timetable.Act;
import org.hustings.definition.timetable.ActKind;
import org.hustings.definition.timetable.Moment;
import org.hustings.definition.timetable.Timetable;
import org.yaml.snakeyaml.nodes.Node;

/// Which acts cannot come before which. Where one of two has no time of day, the same day is in
/// order.
final class TimeOrder {
  private record Rule(ActKind earlier, ActKind later) {}

  private static final List<Rule> RULES =
      List.of(
          new Rule(NOMINATIONS_OPEN, NOMINATIONS_CLOSE),
          new Rule(NOMINATIONS_CLOSE, ACCEPTANCES_CLOSE),
          new Rule(NOMINATIONS_CLOSE, DISPATCH_BEGINS),
          new Rule(ACCEPTANCES_CLOSE, DISPATCH_BEGINS),
          new Rule(STATEMENTS_CLOSE, DISPATCH_BEGINS),
          new Rule(FREEZE_DATE, DISPATCH_BEGINS),
          new Rule(DISPATCH_BEGINS, REISSUE_OPENS),
          new Rule(DISPATCH_BEGINS, BALLOT_CLOSES),
          new Rule(REISSUE_OPENS, POSTAL_REISSUE_CLOSES),
          new Rule(REISSUE_OPENS, EMAIL_REISSUE_CLOSES),
          new Rule(REISSUE_OPENS, SELF_SERVICE_REISSUE_CLOSES),
          new Rule(POSTAL_REISSUE_CLOSES, BALLOT_CLOSES),
          new Rule(EMAIL_REISSUE_CLOSES, BALLOT_CLOSES),
          new Rule(SELF_SERVICE_REISSUE_CLOSES, BALLOT_CLOSES),
          new Rule(ARREARS_CUT_OFF, BALLOT_CLOSES),
          new Rule(FREEZE_DATE, CLAIMS_CLOSE),
          new Rule(CLAIMS_CLOSE, BALLOT_CLOSES),
          new Rule(NOMINATIONS_CLOSE, DECLARATION),
          new Rule(BALLOT_CLOSES, DECLARATION),
          new Rule(BALLOT_CLOSES, OBJECTIONS_CLOSE));

  private TimeOrder() {}

  static void check(Timetable timetable, Map<String, Node> places, Faults faults) {
    for (Rule rule : RULES) {
      Act earlier = timetable.act(rule.earlier()).orElse(null);
      Act later = timetable.act(rule.later()).orElse(null);
      Node place = places.get(rule.later().key());
      if (earlier != null && later != null && place != null && isBefore(later, earlier)) {
        Node other = places.getOrDefault(rule.earlier().key(), place);
        faults.at(
            place,
            "\"%s\" at %s".formatted(later.key(), later.at().text()),
            "a time after \"%s\", which is at %s in line %d"
                .formatted(earlier.key(), earlier.at().text(), other.getStartMark().getLine() + 1),
            "");
      }
    }
  }

  private static boolean isBefore(Act later, Act earlier) {
    if (later.at() instanceof Moment.Minute l && earlier.at() instanceof Moment.Minute e) {
      return !l.time().isAfter(e.time());
    }
    return later.at().date().isBefore(earlier.at().date());
  }
}
