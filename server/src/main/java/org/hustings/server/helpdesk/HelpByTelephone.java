package org.hustings.server.helpdesk;

import java.util.Optional;
import org.hustings.server.organisation.member.Member;
import org.hustings.server.organisation.member.Members;
import org.hustings.server.roll.Elector;
import org.hustings.words.Message;
import org.springframework.stereotype.Component;

/// Whether an elector may be helped by telephone, as today's register has it: a wish counts from when
/// it is said, and where nobody has said any the caller's answers alone decide.
@Component
class HelpByTelephone {
  private final Members members;

  HelpByTelephone(Members members) {
    this.members = members;
  }

  boolean isAllowed(Elector elector) {
    return members.find(elector.member()).filter(Member::refusesTelephoneHelp).isEmpty();
  }

  Message words(Elector elector) {
    Optional<Member> member = members.find(elector.member());
    if (member.filter(Member::refusesTelephoneHelp).isPresent()) {
      return Message.of("helpdesk-staff.help.refused");
    }
    return member.map(Member::telephoneHelp).isPresent()
        ? Message.of("helpdesk-staff.help.wanted")
        : Message.of("helpdesk-staff.help.unsaid");
  }
}
