package org.hustings.server.nomination.web;

import org.hustings.server.organisation.UnitId;
import org.hustings.server.organisation.unit.Unit;
import org.hustings.server.organisation.unit.Units;
import org.hustings.server.platform.UnansweredException;
import org.springframework.stereotype.Component;

/// Finds the body that an address names, or says that there is none.
@Component
class Bodies {
  private final Units units;

  Bodies(Units units) {
    this.units = units;
  }

  Unit find(String slug) {
    if (UnitId.isSlug(slug)) {
      var unit = units.find(new UnitId(slug));
      if (unit.isPresent()) {
        return unit.get();
      }
    }
    throw UnansweredException.nothing(
        "There is no local party or other body at the address “" + slug + "”.",
        "Look for it by name at /units.");
  }
}
