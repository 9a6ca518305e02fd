package org.hustings.server.account.signin;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.hustings.server.account.People;
import org.hustings.server.account.Registered;
import org.hustings.server.account.WishToSignIn;
import org.hustings.server.platform.EmailAddress;
import org.hustings.server.platform.Jobs;
import org.hustings.server.platform.Mailer;
import org.hustings.server.platform.SiteAddress;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Sends sign-in links to those who are registered at an address. Looking that up is a job of its
/// own, after the answer, so that neither the answer's words nor its time tell whether anybody is.
@Component
class LinkLetters {
  private static final String TASK = "account.send-sign-in-links";
  private static final int LETTERS_PER_ADDRESS = 5;

  /// What one client asks for beyond this goes a second later each time.
  private static final int AT_ONCE_PER_CLIENT = 20;

  private static final Duration PAUSE = Duration.ofSeconds(1);

  /// Longer than this nobody waits, whatever their neighbours do.
  static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

  private final Jobs jobs;
  private final People people;
  private final SignInLinks links;
  private final RateLimit limit;
  private final Mailer mailer;
  private final SiteAddress site;
  private final Catalogue catalogue;
  private final List<WishToSignIn> others;

  LinkLetters(
      Jobs jobs,
      People people,
      SignInLinks links,
      RateLimit limit,
      Mailer mailer,
      SiteAddress site,
      Catalogue catalogue,
      List<WishToSignIn> others) {
    this.jobs = jobs;
    this.people = people;
    this.links = links;
    this.limit = limit;
    this.mailer = mailer;
    this.site = site;
    this.catalogue = catalogue;
    this.others = others;
  }

  /// The address at which somebody wants to sign in, and the tag of the language in which they
  /// read; null in what an earlier version queued.
  record Wish(String address, @Nullable String language) {}

  @Bean
  static OneTimeTask<Wish> sendSignInLinks(LinkLetters letters) {
    return Tasks.oneTime(TASK, Wish.class).execute((job, _) -> letters.send(job.getData()));
  }

  /// Returns at once; a letter goes to each person at this address, if any. Whoever shares a
  /// client's address with somebody who asks for hundreds waits longer, and is not locked out.
  void request(String address, Language language, String client) {
    TaskInstance<Wish> job =
        new TaskInstance<>(TASK, UUID.randomUUID().toString(), new Wish(address, language.tag()));
    long more = limit.attempts("client:" + client) - AT_ONCE_PER_CLIENT;
    if (more <= 0) {
      jobs.queue(job);
    } else {
      jobs.queue(job, PAUSE.multipliedBy(Math.min(more, LONGEST_PAUSE.dividedBy(PAUSE))));
    }
  }

  @Transactional
  void send(Wish wish) {
    String address = wish.address();
    Words words = catalogue.in(catalogue.language(wish.language()).orElse(Language.ENGLISH));
    if (limit.allows("address:" + EmailAddress.key(address), LETTERS_PER_ADDRESS)) {
      people.at(address).forEach(person -> send(person, words));
      others.forEach(other -> other.at(address, words));
    }
  }

  private void send(Registered person, Words words) {
    String link = site.of("/sign-in/link?token=" + links.issue(person.id()));
    mailer.send(
        new Mailer.Letter(
                person.address(),
                words.say("account.letter.subject"),
                words.say(
                    "account.letter.text",
                    "name",
                    person.name(),
                    "minutes",
                    SignInLinks.LIFE.toMinutes(),
                    "link",
                    link))
            .within(SignInLinks.LIFE));
  }
}
