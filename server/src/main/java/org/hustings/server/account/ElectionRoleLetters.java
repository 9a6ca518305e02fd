package org.hustings.server.account;

import java.util.List;
import org.hustings.server.platform.LetterLanguages;
import org.hustings.server.platform.Mailer;
import org.hustings.server.platform.SiteAddress;
import org.hustings.words.Words;
import org.springframework.stereotype.Component;

/// Tells whoever is given a role in one election what it is and how to come to it.
@Component
class ElectionRoleLetters {
  private final Mailer mailer;
  private final LetterLanguages languages;
  private final SiteAddress site;

  ElectionRoleLetters(Mailer mailer, LetterLanguages languages, SiteAddress site) {
    this.mailer = mailer;
    this.languages = languages;
    this.site = site;
  }

  /// With the role, in one transaction.
  ///
  /// @param candidate whose agent they are, by name; empty for a trustee
  void send(Role role, String election, String candidate, String name, String address) {
    List<Words> words = languages.to(null);
    String page =
        site.of("/elections/" + election + (role == Role.TRUSTEE ? "/trustee" : "/observe"));
    String signIn = site.of("/sign-in");
    mailer.send(
        new Mailer.Letter(
            address,
            LetterLanguages.subject(words, one -> one.say("account.role-letter.subject")),
            LetterLanguages.text(
                words,
                one ->
                    role == Role.TRUSTEE
                        ? one.say(
                            "account.role-letter.trustee",
                            "name",
                            name,
                            "page",
                            page,
                            "link",
                            signIn)
                        : one.say(
                            "account.role-letter.observer",
                            "name",
                            name,
                            "candidate",
                            candidate,
                            "page",
                            page,
                            "link",
                            signIn))));
  }
}
