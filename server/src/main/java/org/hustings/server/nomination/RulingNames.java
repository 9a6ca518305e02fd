package org.hustings.server.nomination;

import java.time.Clock;
import org.hustings.definition.CandidacyId;
import org.hustings.server.candidacy.Candidacies;
import org.hustings.server.organisation.UnitId;
import org.hustings.server.organisation.member.Member;
import org.hustings.server.organisation.member.Members;
import org.hustings.server.organisation.unit.Units;
import org.springframework.stereotype.Component;

/// Who nominated whom, by name.
@Component
class RulingNames {
  private final Units units;
  private final Members members;
  private final Candidacies candidacies;
  private final Clock clock;

  RulingNames(Units units, Members members, Candidacies candidacies, Clock clock) {
    this.units = units;
    this.members = members;
    this.candidacies = candidacies;
    this.clock = clock;
  }

  String nominator(Nomination nomination) {
    return switch (nomination.nominator()) {
      case Nominator.Body(var unit) -> body(unit);
      case Nominator.OneMember(var number) ->
          members.find(number).map(Member::name).orElse(number.value());
    };
  }

  String body(UnitId unit) {
    return units.find(unit).orElseThrow().fullName();
  }

  String candidate(CandidacyId candidacy) {
    return candidacies.find(candidacy, clock.instant()).orElseThrow().name().shown();
  }
}
