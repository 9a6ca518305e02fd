package org.hustings.server.nomination.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hustings.server.nomination.Nominator;
import org.hustings.server.organisation.Today;
import org.hustings.server.organisation.unit.Unit;
import org.hustings.server.organisation.unit.Units;
import org.hustings.words.Message;
import org.springframework.stereotype.Component;

/// Says of a body that nominated and exists no more since when, and what it became.
@Component
class ClosedBodies {
  private final Units units;
  private final Today today;

  ClosedBodies(Units units, Today today) {
    this.units = units;
    this.today = today;
  }

  /// Empty of a member, and of a body that exists.
  Optional<Message> said(Nominator nominator) {
    return nominator instanceof Nominator.Body(var id)
        ? units.find(id).flatMap(this::said)
        : Optional.empty();
  }

  private Optional<Message> said(Unit unit) {
    LocalDate until = unit.until();
    if (until == null || !until.isBefore(today.day())) {
      return Optional.empty();
    }
    List<String> successors =
        unit.successors().stream()
            .flatMap(one -> units.find(one).stream())
            .map(Unit::fullName)
            .toList();
    return Optional.of(
        successors.isEmpty()
            ? Message.of("ruling.closed", "body", unit.fullName(), "until", until)
            : Message.of(
                "ruling.merged",
                "body",
                unit.fullName(),
                "until",
                until,
                "successors",
                successors));
  }
}
