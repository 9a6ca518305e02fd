package org.hustings.server.organisation.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hustings.server.organisation.UnitId;
import org.hustings.server.organisation.succession.Succession;
import org.hustings.server.organisation.succession.Successions.Concerned;
import org.hustings.server.organisation.unit.Unit;
import org.hustings.server.organisation.unit.Units;
import org.hustings.server.platform.EnglishSite;
import org.hustings.words.Message;

/// What recording a unit's end would do and what it would leave, in sentences.
final class UnitEndWords {
  private final Unit unit;
  private final Units units;

  UnitEndWords(Unit unit, Units units) {
    this.unit = unit;
    this.units = units;
  }

  List<String> of(Succession succession, Concerned concerned) {
    ArrayList<String> sentences = new ArrayList<String>();
    LocalDate lastDay = succession.lastDay();
    sentences.add(
        lastDay == null
            ? say("unit-staff.end.goes-on", "unit", unit.fullName())
            : say("unit-staff.end.last-day", "unit", unit.fullName(), "day", lastDay));
    sentences.add(
        succession.by().isEmpty()
            ? say("unit-staff.end.not-followed")
            : say("unit-staff.end.followed", "units", names(succession.by())));
    sentences.add(members(succession, concerned.members()));
    sentences.add(officers(succession, concerned.officers().size()));
    if (!concerned.parts().isEmpty()) {
      sentences.add(
          say(
              "unit-staff.end.parts",
              "units",
              String.join(", ", concerned.parts().stream().map(Unit::fullName).toList())));
    }
    return sentences;
  }

  private String members(Succession succession, long count) {
    if (count == 0) {
      return say("unit-staff.end.no-member");
    }
    return succession.moveMembers()
        ? say("unit-staff.end.members-move", "members", count, "units", names(succession.by()))
        : say("unit-staff.end.members-stay", "members", count);
  }

  private static String officers(Succession succession, int count) {
    if (count == 0) {
      return say("unit-staff.end.no-officer");
    }
    return succession.endOffices()
        ? say("unit-staff.end.offices-end", "offices", count)
        : say("unit-staff.end.offices-stay", "offices", count);
  }

  private List<String> names(List<UnitId> ids) {
    return ids.stream().map(id -> units.find(id).map(Unit::fullName).orElse(id.slug())).toList();
  }

  private static String say(String key, Object... named) {
    return EnglishSite.say(Message.of(key, named));
  }
}
