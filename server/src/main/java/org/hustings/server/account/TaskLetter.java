package org.hustings.server.account;

import java.util.List;
import java.util.Objects;
import org.hustings.server.platform.LetterLanguages;
import org.hustings.server.platform.Mailer;
import org.hustings.server.platform.SiteAddress;
import org.hustings.words.Message;
import org.hustings.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The letter that reminds somebody of a task that waits for them.
@Component
public class TaskLetter {
  private final Mailer mailer;
  private final LetterLanguages languages;
  private final SiteAddress site;

  TaskLetter(Mailer mailer, LetterLanguages languages, SiteAddress site) {
    this.mailer = mailer;
    this.languages = languages;
    this.site = site;
  }

  /// Writes to one person.
  ///
  /// @param task what waits, as their own page names it
  /// @param path the page where it is done
  /// @param until what is so as long as it is not done, in a sentence
  /// @param answers where an answer goes; null for the site's own address
  public void write(
      Registered person, Message task, String path, Message until, @Nullable String answers) {
    List<Words> words = languages.to(null);
    Message text =
        Message.of(
            "account.task-letter.text",
            "name",
            person.name(),
            "task",
            task,
            "page",
            site.of(path),
            "link",
            site.of("/sign-in"),
            "until",
            until);
    mailer.send(
        new Mailer.Letter(
            person.address(),
            Objects.requireNonNullElse(answers, ""),
            LetterLanguages.subject(words, one -> one.say("account.task-letter.subject")),
            LetterLanguages.text(words, one -> one.say(text))));
  }
}
