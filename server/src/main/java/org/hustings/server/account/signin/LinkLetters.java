package org.hustings.server.account.signin;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.util.Locale;
import java.util.UUID;
import org.hustings.server.account.People;
import org.hustings.server.account.Registered;
import org.hustings.server.platform.Jobs;
import org.hustings.server.platform.Mailer;
import org.hustings.server.platform.SiteAddress;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Sends sign-in links to those who are registered at an address. Looking that up is a job of its
/// own, after the answer, so that neither the answer's words nor its time tell whether anybody is.
@Component
class LinkLetters {
  private static final String TASK = "account.send-sign-in-links";
  private static final int LETTERS_PER_ADDRESS = 5;

  private final Jobs jobs;
  private final People people;
  private final SignInLinks links;
  private final RateLimit limit;
  private final Mailer mailer;
  private final SiteAddress site;

  LinkLetters(
      Jobs jobs,
      People people,
      SignInLinks links,
      RateLimit limit,
      Mailer mailer,
      SiteAddress site) {
    this.jobs = jobs;
    this.people = people;
    this.links = links;
    this.limit = limit;
    this.mailer = mailer;
    this.site = site;
  }

  /// The address at which somebody wants to sign in.
  record Asked(String address) {}

  @Bean
  static OneTimeTask<Asked> sendSignInLinks(LinkLetters letters) {
    return Tasks.oneTime(TASK, Asked.class)
        .execute((job, _) -> letters.send(job.getData().address()));
  }

  /// Returns at once; a letter goes to each person at this address, if any.
  void request(String address) {
    jobs.queue(new TaskInstance<>(TASK, UUID.randomUUID().toString(), new Asked(address)));
  }

  @Transactional
  void send(String address) {
    if (limit.allows("address:" + address.toLowerCase(Locale.ROOT), LETTERS_PER_ADDRESS)) {
      people.at(address).forEach(this::send);
    }
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
                    .formatted(person.name(), SignInLinks.LIFE.toMinutes(), link))
            .within(SignInLinks.LIFE));
  }
}
