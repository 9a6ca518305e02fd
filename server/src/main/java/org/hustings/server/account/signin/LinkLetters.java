package org.hustings.server.account.signin;

import java.util.Locale;
import java.util.concurrent.Executor;
import org.hustings.server.account.People;
import org.hustings.server.account.Registered;
import org.hustings.server.platform.Mailer;
import org.hustings.server.platform.SiteAddress;
import org.springframework.stereotype.Component;

/// Sends sign-in links to those who are registered at an address. Looking that up happens after the
/// answer is given, so that neither its words nor its time tell whether anybody is.
@Component
class LinkLetters {
  private static final int LETTERS_PER_ADDRESS = 5;

  private final Executor background = Thread::startVirtualThread;
  private final People people;
  private final SignInLinks links;
  private final RateLimit limit;
  private final Mailer mailer;
  private final SiteAddress site;

  LinkLetters(People people, SignInLinks links, RateLimit limit, Mailer mailer, SiteAddress site) {
    this.people = people;
    this.links = links;
    this.limit = limit;
    this.mailer = mailer;
    this.site = site;
  }

  /// Returns at once; a letter goes to each person at this address, if any.
  void request(String address) {
    background.execute(() -> {
      if (limit.allows("address:" + address.toLowerCase(Locale.ROOT), LETTERS_PER_ADDRESS)) {
        people.at(address).forEach(this::send);
      }
    });
  }

  private void send(Registered person) {
    String link = site.of("/sign-in/link?token=" + links.issue(person.id()));
    mailer.send(
        new Mailer.Letter(
            person.address(),
            "Your link to sign in",
            """
            Dear %s,

            open this link to sign in. It works once, and for %d minutes:

            %s

            If you did not ask for it, you need do nothing: nobody is signed in without it.
            """
                .formatted(person.name(), SignInLinks.LIFE.toMinutes(), link)));
  }
}
