package org.hustings.server.nomination.web;

import org.hustings.server.nomination.Nominator;
import org.hustings.server.organisation.member.Member;
import org.hustings.server.organisation.member.Members;
import org.hustings.server.organisation.unit.Units;
import org.springframework.stereotype.Component;

/// Names those who nominated, and says where there is more about them.
@Component
class NominatorNames {
  private final Units units;
  private final Members members;

  NominatorNames(Units units, Members members) {
    this.units = units;
    this.members = members;
  }

  String name(Nominator nominator) {
    return switch (nominator) {
      case Nominator.Body(var unit) -> units.find(unit).orElseThrow().fullName();
      case Nominator.OneMember(var number) ->
          members.find(number).map(Member::name).orElse(number.value());
    };
  }

  /// The address of the nominator's own page.
  String address(Nominator nominator) {
    return switch (nominator) {
      case Nominator.Body(var unit) -> "/units/" + unit + "/nominations";
      case Nominator.OneMember(var number) -> "/staff/member?number=" + number;
    };
  }
}
