package org.hustings.server.account.address;

import java.util.List;
import java.util.Objects;
import org.hustings.server.account.Mailbox;
import org.hustings.server.account.address.AddressChange.Origin;
import org.hustings.server.platform.LetterLanguages;
import org.hustings.server.platform.Mailer;
import org.hustings.server.platform.SiteAddress;
import org.hustings.words.Words;
import org.springframework.stereotype.Component;

/// The letters about a change of address, to the address before and to the new one.
@Component
class AddressLetters {
  private final Mailer mailer;
  private final SiteAddress site;
  private final LetterLanguages languages;

  AddressLetters(Mailer mailer, SiteAddress site, LetterLanguages languages) {
    this.mailer = mailer;
    this.site = site;
    this.languages = languages;
  }

  /// To the address before: what happens, and how to stop it.
  void before(AddressChange change, String name, String token) {
    String link = site.of("/address/stop?token=" + token);
    List<Words> words = languages.to(null);
    mailer.send(
        new Mailer.Letter(
            change.before(),
            LetterLanguages.subject(words, one -> one.say("account.address.before-subject")),
            LetterLanguages.text(words, one -> before(change, name, link, one))));
  }

  private static String before(AddressChange change, String name, String link, Words words) {
    String after = change.after();
    long days = AddressChange.UNDO.toDays();
    if (after == null) {
      return words.say("account.address.removed-text", "name", name, "days", days, "link", link);
    }
    String masked = Mailbox.masked(after);
    return change.origin() == Origin.OWN
        ? words.say(
            "account.address.own-text", "name", name, "address", masked, "days", days, "link", link)
        : words.say(
            "account.address.register-text",
            "name",
            name,
            "address",
            masked,
            "hours",
            AddressChange.OBJECTION.toHours(),
            "days",
            days,
            "link",
            link);
  }

  /// To the new address: that it waits to be confirmed.
  void after(AddressChange change, String name, String token) {
    String link = site.of("/address/confirm?token=" + token);
    List<Words> words = languages.to(null);
    mailer.send(
        new Mailer.Letter(
                Objects.requireNonNull(change.after()),
                LetterLanguages.subject(words, one -> one.say("account.address.after-subject")),
                LetterLanguages.text(
                    words,
                    one ->
                        one.say(
                            "account.address.after-text",
                            "name",
                            name,
                            "days",
                            AddressLinks.LIFE.toDays(),
                            "link",
                            link)))
            .within(AddressLinks.LIFE));
  }
}
