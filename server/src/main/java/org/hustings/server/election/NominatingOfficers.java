package org.hustings.server.election;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.Nominators;
import org.hustings.server.organisation.KindId;
import org.hustings.server.organisation.officer.Officer;
import org.hustings.server.organisation.officer.Officers;
import org.hustings.server.organisation.unit.Unit;
import org.hustings.server.organisation.unit.Units;
import org.springframework.stereotype.Component;

/// The e-mail addresses of the officers of bodies that nominate in an election.
@Component
public class NominatingOfficers {
  private final Units units;
  private final Officers officers;

  NominatingOfficers(Units units, Officers officers) {
    this.units = units;
    this.officers = officers;
  }

  /// Each address once, although somebody may hold several offices.
  public Set<String> addresses(ElectionDefinition election, Instant now) {
    return addresses(election, election.contests(), now);
  }

  /// Those of bodies that nominate in one of these contests.
  public Set<String> addresses(
      ElectionDefinition election, List<ContestDefinition> contests, Instant now) {
    LocalDate today = now.atZone(election.zone()).toLocalDate();
    Set<String> addresses = new LinkedHashSet<>();
    for (KindId kind : nominating(contests)) {
      for (Unit unit : units.ofKind(kind, today)) {
        for (Officer officer : officers.of(unit.id())) {
          if (officer.email() != null) {
            addresses.add(officer.email());
          }
        }
      }
    }
    return addresses;
  }

  private static Set<KindId> nominating(List<ContestDefinition> contests) {
    Set<KindId> kinds = new LinkedHashSet<>();
    for (ContestDefinition contest : contests) {
      for (Nominators nominators : contest.nominators()) {
        if (nominators instanceof Nominators.OfKind bodies) {
          kinds.add(new KindId(bodies.kind()));
        }
      }
    }
    return kinds;
  }
}
