package org.hustings.server.organisation.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hustings.server.organisation.UnitId;
import org.hustings.server.organisation.succession.Succession;
import org.hustings.server.organisation.succession.Successions.Concerned;
import org.hustings.server.organisation.unit.Unit;
import org.hustings.server.organisation.unit.Units;

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
            ? unit.fullName() + " goes on: it has no last day."
            : "The last day of " + unit.fullName() + " is " + DayWords.of(lastDay) + ".");
    sentences.add(
        succession.by().isEmpty()
            ? "No unit follows it."
            : "It is followed by " + names(succession.by()) + ".");
    sentences.add(members(succession, concerned.members()));
    sentences.add(officers(succession, concerned.officers().size()));
    if (!concerned.parts().isEmpty()) {
      sentences.add(
          "These stay part of it, until each is corrected: "
              + String.join(", ", concerned.parts().stream().map(Unit::fullName).toList())
              + ".");
    }
    return sentences;
  }

  private String members(Succession succession, long count) {
    if (count == 0) {
      return "No member is recorded in it.";
    }
    String whose = count == 1 ? "Its one member" : "Its " + count + " members";
    return succession.moveMembers()
        ? whose + (count == 1 ? " is" : " are") + " moved to " + names(succession.by()) + ", now."
        : whose
            + (count == 1 ? " stays" : " stay")
            + " recorded in it, until a file of members or a correction says otherwise.";
  }

  private static String officers(Succession succession, int count) {
    if (count == 0) {
      return "Nobody holds an office in it.";
    }
    String whose =
        count == 1 ? "The office that is held in it" : "The " + count + " offices held in it";
    return succession.endOffices()
        ? whose
            + (count == 1 ? " ends" : " end")
            + " on that day. Nobody is an officer of another"
            + " unit by this."
        : whose
            + (count == 1 ? " goes" : " go")
            + " on: its holder may act for the unit as before.";
  }

  private String names(List<UnitId> ids) {
    return String.join(
        " and ",
        ids.stream().map(id -> units.find(id).map(Unit::fullName).orElse(id.slug())).toList());
  }
}
