package org.hustings.server.helpdesk;

import java.util.Set;
import org.hustings.server.account.Grants;
import org.hustings.server.account.People;
import org.hustings.server.account.Role;
import org.hustings.server.account.SignedIn;
import org.hustings.server.platform.Mailer;
import org.hustings.server.platform.SiteAddress;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Words;
import org.springframework.stereotype.Component;

/// Tells every official and scrutineer that somebody at the help desk was stopped.
@Component
class HaltLetters {
  private static final Set<Role> TOLD = Set.of(Role.RETURNING_OFFICER, Role.STAFF, Role.SCRUTINEER);

  private final Grants grants;
  private final People people;
  private final Mailer mailer;
  private final SiteAddress site;
  private final Words words;

  HaltLetters(Grants grants, People people, Mailer mailer, SiteAddress site, Catalogue catalogue) {
    this.grants = grants;
    this.people = people;
    this.mailer = mailer;
    this.site = site;
    this.words = catalogue.in(Language.ENGLISH);
  }

  void stopped(SignedIn person, long looked) {
    grants.held().stream()
        .filter(held -> TOLD.contains(held.role()))
        .map(Grants.Held::person)
        .distinct()
        .filter(one -> !one.equals(person.id()))
        .flatMap(one -> people.find(one).stream())
        .forEach(official ->
            mailer.send(
                new Mailer.Letter(
                    official.address(),
                    words.say("helpdesk-staff.letter.subject", "name", person.name()),
                    words.say(
                        "helpdesk-staff.letter.text",
                        "to",
                        official.name(),
                        "name",
                        person.name(),
                        "looked",
                        looked,
                        "page",
                        site.of("/staff/help-desk")))));
  }
}
