package org.hustings.server.roll.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.timetable.MomentWords;
import org.hustings.server.organisation.UnitId;
import org.hustings.server.organisation.unit.Units;
import org.hustings.server.roll.Totals;

/// How the pages of a roll say things in the election's own words and zone.
public record RollView(ElectionDefinition election, Units units) {
  /// The address of the staff's pages.
  public String path() {
    return "/staff/elections/" + election.id().slug() + "/roll";
  }

  public String publicPath() {
    return "/elections/" + election.id().slug() + "/roll";
  }

  public String when(Instant instant) {
    return MomentWords.dateAndTime(instant, election.zone());
  }

  /// As a field of a form has it: "2020-10-19T23:59".
  public String field(Instant instant) {
    return instant.atZone(election.zone()).toLocalDateTime().toString().substring(0, 16);
  }

  /// "1,234"
  public static String number(long number) {
    return "%,d".formatted(number);
  }

  /// The numbers by group, each with its name in words.
  public List<Group> groups(Totals totals) {
    return List.of(
        new Group("Contest", "contest", totals.byContest()),
        new Group("Region", "region", totals.byRegion()),
        new Group("Kind of unit", "kind", totals.byKind()),
        new Group("Section", "section", totals.bySection()));
  }

  /// Electors counted by one thing.
  public record Group(String heading, String key, Map<String, Long> electors) {}

  /// What a key of a group is called.
  public String name(String group, String key) {
    return switch (group) {
      case "contest" -> election.contest(key).map(contest -> contest.name()).orElse(key);
      case "kind" -> election.vocabulary().bodies(key, 2);
      case "section" -> election.vocabulary().members(key);
      case "unit" -> units.find(new UnitId(key)).map(unit -> unit.fullName()).orElse(key);
      default -> key;
    };
  }
}
