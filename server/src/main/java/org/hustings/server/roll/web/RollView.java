package org.hustings.server.roll.web;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.hustings.definition.ElectionDefinition;
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

  /// An instant as the election's zone has it, for what is said in the reader's language.
  public ZonedDateTime at(Instant instant) {
    return instant.atZone(election.zone());
  }

  /// As a field of a form has it: "2020-10-19T23:59".
  public String field(Instant instant) {
    return instant.atZone(election.zone()).toLocalDateTime().toString().substring(0, 16);
  }

  /// The numbers by group.
  public List<Group> groups(Totals totals) {
    return List.of(
        new Group(Grouping.CONTEST, totals.byContest()),
        new Group(Grouping.REGION, totals.byRegion()),
        new Group(Grouping.KIND, totals.byKind()),
        new Group(Grouping.SECTION, totals.bySection()));
  }

  /// Electors counted by one thing.
  public record Group(Grouping by, Map<String, Long> electors) {}

  /// What a key of a group is called.
  public String name(Grouping by, String key) {
    return switch (by) {
      case CONTEST -> election.contest(key).map(contest -> contest.name()).orElse(key);
      case KIND -> election.vocabulary().bodies(key, 2);
      case SECTION -> election.vocabulary().members(key);
      case UNIT -> units.find(new UnitId(key)).map(unit -> unit.fullName()).orElse(key);
      case REGION -> key;
    };
  }
}
