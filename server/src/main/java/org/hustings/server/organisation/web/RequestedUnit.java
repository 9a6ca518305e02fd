package org.hustings.server.organisation.web;

import java.util.Optional;
import org.hustings.server.organisation.UnitId;
import org.hustings.server.organisation.unit.Unit;
import org.hustings.server.organisation.unit.Units;
import org.hustings.server.platform.UnansweredException;
import org.springframework.stereotype.Component;

/// The unit that an address names.
@Component
class RequestedUnit {

  private final Units units;

  RequestedUnit(Units units) {
    this.units = units;
  }

  /// The unit of this id; where there is none, the page that says so is the answer.
  Unit of(String id) {
    return (UnitId.isSlug(id) ? units.find(new UnitId(id)) : Optional.<Unit>empty())
        .orElseThrow(() ->
            UnansweredException.nothing(
                "There is no unit " + id + ".", "Look for it in the directory, at /units."));
  }
}
