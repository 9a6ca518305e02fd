package org.hustings.server.organisation.member;

import java.util.List;
import org.hustings.server.account.GrantSource;
import org.hustings.server.account.PersonId;
import org.hustings.server.platform.Link;
import org.hustings.words.Words;
import org.springframework.stereotype.Component;

/// Shows members the way to their own entry. It grants nothing.
@Component
class OwnEntryLink implements GrantSource {
  @Override
  public List<Link> linksFor(PersonId person, Words words) {
    return person.register().equals(MemberRegister.NAME)
        ? List.of(new Link(words.say("organisation.links.entry"), "/account/entry"))
        : List.of();
  }
}
