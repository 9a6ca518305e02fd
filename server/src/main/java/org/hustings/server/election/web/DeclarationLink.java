package org.hustings.server.election.web;

import java.util.List;
import org.hustings.server.account.GrantSource;
import org.hustings.server.account.PersonId;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.organisation.member.Members;
import org.hustings.server.platform.Link;
import org.hustings.words.Words;
import org.springframework.stereotype.Component;

/// Shows members the way to what they can declare, where there is anything.
@Component
class DeclarationLink implements GrantSource {
  private final DeclaredSections sections;

  DeclarationLink(DeclaredSections sections) {
    this.sections = sections;
  }

  @Override
  public List<Link> linksFor(PersonId person, Words words) {
    return Members.isMember(person) && !sections.of(new MemberNumber(person.reference())).isEmpty()
        ? List.of(new Link(words.say("declaration.heading"), "/account/declarations"))
        : List.of();
  }
}
