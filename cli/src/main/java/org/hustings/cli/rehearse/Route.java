package org.hustings.cli.rehearse;

import org.hustings.definition.Ballot;
import org.hustings.definition.Channel;
import org.hustings.definition.DispatchRule;

/// By which way the ballots of this election go and come back, as far as the rehearsal has to know.
///
/// @param rule by which each elector is sent the ballot
/// @param online whether votes are taken online
record Route(DispatchRule rule, boolean online) {
  /// No ballot goes by a channel by which no vote is taken, whatever rule is stated.
  static Route of(Ballot ballot) {
    boolean online = ballot.takes(Channel.ONLINE);
    if (!online) {
      return new Route(DispatchRule.POST, false);
    }
    if (!ballot.takes(Channel.POST)) {
      return new Route(DispatchRule.EMAIL, true);
    }
    DispatchRule stated = ballot.dispatch();
    return new Route(stated == null ? DispatchRule.EMAIL_ELSE_POST : stated, true);
  }

  /// The share of members without an e-mail address: nobody may lack one where nothing else reaches
  /// them.
  double withoutEmail(double asked) {
    return rule == DispatchRule.EMAIL ? 0 : asked;
  }

  boolean isByEmail(InventedMember member) {
    return rule != DispatchRule.POST && member.email() != null;
  }

  /// Whether anything is printed.
  boolean prints() {
    return rule != DispatchRule.EMAIL;
  }
}
