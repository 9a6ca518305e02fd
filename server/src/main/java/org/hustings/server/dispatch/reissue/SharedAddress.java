package org.hustings.server.dispatch.reissue;

import org.hustings.server.organisation.member.Members;
import org.hustings.server.roll.Elector;
import org.hustings.server.roll.Roll;
import org.springframework.stereotype.Component;

/// Tells whether an elector has an e-mail address for themselves.
@Component
class SharedAddress {
  private final Members members;
  private final Roll roll;

  SharedAddress(Members members, Roll roll) {
    this.members = members;
    this.roll = roll;
  }

  /// Whether another elector of the same election is at the elector's e-mail address.
  boolean is(Elector elector) {
    return elector.email() != null && isOthers(elector, elector.email());
  }

  /// Whether another elector of the same election is at this address, on the roll or today on the
  /// register.
  boolean isOthers(Elector elector, String email) {
    return roll.at(elector.election(), email).stream()
            .anyMatch(other -> !other.number().equals(elector.number()))
        || members.at(email).stream()
            .filter(member -> !member.number().equals(elector.member()))
            .anyMatch(member -> roll.ofMember(elector.election(), member.number()).isPresent());
  }
}
