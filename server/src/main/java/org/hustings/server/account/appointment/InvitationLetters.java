package org.hustings.server.account.appointment;

import java.time.Duration;
import org.hustings.server.account.Grants;
import org.hustings.server.account.Mailbox;
import org.hustings.server.account.People;
import org.hustings.server.account.Registered;
import org.hustings.server.account.Role;
import org.hustings.server.account.signin.SignInLinks;
import org.hustings.server.platform.Mailer;
import org.hustings.server.platform.SiteAddress;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Words;
import org.springframework.stereotype.Component;

/// The letters to those who are to be officials, and about them to those who are.
@Component
class InvitationLetters {
  private static final Duration LINK_LIFE = Duration.ofDays(7);

  private final SignInLinks links;
  private final Grants grants;
  private final People people;
  private final Mailer mailer;
  private final SiteAddress site;
  private final Words words;

  InvitationLetters(
      SignInLinks links,
      Grants grants,
      People people,
      Mailer mailer,
      SiteAddress site,
      Catalogue catalogue) {
    this.links = links;
    this.grants = grants;
    this.people = people;
    this.mailer = mailer;
    this.site = site;
    this.words = catalogue.in(Language.ENGLISH);
  }

  /// The letter with the link by which the role is taken.
  void send(Invitation to) {
    String link = site.of("/sign-in/link?token=" + links.issue(to.person(), LINK_LIFE));
    mailer.send(
        new Mailer.Letter(
                to.address(),
                words.say("account-staff.invitation.subject", "role", to.role().words()),
                words.say(
                    "account-staff.invitation.text",
                    "name",
                    to.name(),
                    "role",
                    to.role().words(),
                    "days",
                    LINK_LIFE.toDays(),
                    "link",
                    link,
                    "site",
                    site.of("/sign-in")))
            .within(LINK_LIFE));
  }

  /// Tells somebody that they have a role.
  void given(Registered to, Role role) {
    mailer.send(
        new Mailer.Letter(
            to.address(),
            words.say("account-staff.given.subject", "role", role.words()),
            words.say(
                "account-staff.given.text",
                "name",
                to.name(),
                "role",
                role.words(),
                "site",
                site.of("/sign-in"))));
  }

  /// Tells every official that the operator has named another.
  void tellOfficials(Invitation named) {
    grants.held().stream()
        .map(Grants.Held::person)
        .distinct()
        .flatMap(official -> people.find(official).stream())
        .forEach(official -> mailer.send(tell(official, named)));
  }

  private Mailer.Letter tell(Registered official, Invitation named) {
    return new Mailer.Letter(
        official.address(),
        words.say("account-staff.named.subject"),
        words.say(
            "account-staff.named.text",
            "name",
            official.name(),
            "role",
            named.role().words(),
            "address",
            Mailbox.masked(named.address()),
            "page",
            site.of("/officials")));
  }
}
