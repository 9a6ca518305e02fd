package org.hustings.definition.file;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hustings.definition.timetable.Moment;
import org.hustings.definition.timetable.MomentWords;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/// Reads a date, or a date and time, and checks that it happens once in the election's zone.
final class MomentReader {
  private static final Pattern FORM =
      Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)(?:[T ](\\d\\d:\\d\\d))?(Z|[+-]\\d\\d:\\d\\d)?");
  private static final String EXPECTED =
      "a date such as 2020-08-03, or a date and time such as 2020-08-03T16:30";

  private final ZoneId zone;
  private final Faults faults;

  MomentReader(ZoneId zone, Faults faults) {
    this.zone = zone;
    this.faults = faults;
  }

  static boolean looksLikeMoment(Node node) {
    return node instanceof ScalarNode scalar && scalar.getValue().matches("\\d.*");
  }

  Optional<Moment> read(Node node) {
    String text = node instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
    Matcher form = FORM.matcher(text);
    if (!form.matches() || (form.group(2) == null && form.group(3) != null)) {
      faults.at(node, EXPECTED, MomentAdvice.of(text));
      return Optional.empty();
    }
    try {
      if (form.group(2) == null) {
        return Optional.of(new Moment.Day(LocalDate.parse(form.group(1))));
      }
      LocalDateTime time = LocalDateTime.parse(form.group(1) + "T" + form.group(2));
      return minute(node, time, Optional.ofNullable(form.group(3)).map(ZoneOffset::of));
    } catch (DateTimeException _) {
      faults.at(node, "a day and time that the calendar has", "");
      return Optional.empty();
    }
  }

  private Optional<Moment> minute(Node node, LocalDateTime time, Optional<ZoneOffset> offset) {
    List<ZoneOffset> valid = zone.getRules().getValidOffsets(time);
    if (valid.isEmpty()) {
      ZoneOffsetTransition change = zone.getRules().getTransition(time);
      faults.at(
          node,
          "a time that happens in " + zone,
          "clocks go forward from %s to %s on that day, so write a time outside that gap"
              .formatted(
                  MomentWords.time(change.getDateTimeBefore().toLocalTime()),
                  MomentWords.time(change.getDateTimeAfter().toLocalTime())));
      return Optional.empty();
    }
    if (offset.isPresent() && !valid.contains(offset.get())) {
      faults.at(
          node, "the offset of " + zone + " at that time, " + valid.getFirst(), "or leave it out");
      return Optional.empty();
    }
    if (valid.size() > 1 && offset.isEmpty()) {
      faults.at(
          node,
          "a time that happens once in " + zone,
          "clocks go back on that day and it happens twice: write %s%s for the first or %s%s for the second"
              .formatted(time, valid.getFirst(), time, valid.getLast()));
      return Optional.empty();
    }
    return Optional.of(new Moment.Minute(time, valid.size() > 1 ? offset.orElseThrow() : null));
  }
}
