package org.hustings.server.nomination;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.server.election.Elections;
import org.hustings.server.election.stop.Stops;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.organisation.declaration.SectionDeclarations;
import org.hustings.server.organisation.member.Member;
import org.hustings.server.organisation.member.Members;
import org.hustings.server.organisation.register.RegisterEntry;
import org.hustings.server.platform.Jobs;
import org.hustings.server.platform.LetterLanguages;
import org.hustings.server.platform.Mailer;
import org.hustings.server.platform.SiteAddress;
import org.hustings.words.Message;
import org.hustings.words.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Tells members who may nominate for themselves that nominations are open; in the background, some
/// hundred at a time.
@Component
class OpenToMembers {
  private static final String TASK = "nomination.tell-members";
  private static final int AT_ONCE = 500;

  private final Jobs jobs;
  private final Elections elections;
  private final Stops stops;
  private final Members members;
  private final SectionDeclarations declarations;
  private final Mailer mailer;
  private final LetterLanguages languages;
  private final SiteAddress site;
  private final Clock clock;

  OpenToMembers(
      Jobs jobs,
      Elections elections,
      Stops stops,
      Members members,
      SectionDeclarations declarations,
      Mailer mailer,
      LetterLanguages languages,
      SiteAddress site,
      Clock clock) {
    this.jobs = jobs;
    this.elections = elections;
    this.stops = stops;
    this.members = members;
    this.declarations = declarations;
    this.mailer = mailer;
    this.languages = languages;
    this.site = site;
    this.clock = clock;
  }

  /// How far it is.
  ///
  /// @param moment by which this opening is told from another
  /// @param after the number of the last member who was looked at; empty at the beginning
  record Errand(String election, String moment, String after) {}

  @Bean
  static OneTimeTask<Errand> tellMembers(OpenToMembers open, TransactionTemplate transactions) {
    return Tasks.oneTime(TASK, Errand.class)
        .execute((job, _) -> transactions.executeWithoutResult(_ -> open.write(job.getData())));
  }

  /// Has them told soon, where members nominate at all.
  void tell(ElectionDefinition election, String moment) {
    if (election.contests().stream().anyMatch(one -> !one.memberNominators().isEmpty())) {
      queue(new Errand(election.id().slug(), moment, ""));
    }
  }

  private void queue(Errand errand) {
    String name = errand.election() + "/" + errand.moment() + "/" + errand.after();
    jobs.queue(new TaskInstance<>(TASK, name, errand));
  }

  /// The next letters and the job for those behind them are queued together or not at all.
  private void write(Errand errand) {
    ElectionId id = new ElectionId(errand.election());
    ElectionDefinition election = elections.find(id).orElse(null);
    if (election == null || stops.of(id).isPresent()) {
      return;
    }
    List<Member> next = members.after(errand.after(), AT_ONCE);
    Map<MemberNumber, Map<String, String>> declared =
        declarations.among(next.stream().map(Member::number).toList());
    next.forEach(
        member -> write(election, member, declared.getOrDefault(member.number(), Map.of())));
    if (next.size() == AT_ONCE) {
      String last = next.getLast().number().value();
      queue(new Errand(errand.election(), errand.moment(), last));
    }
  }

  private void write(ElectionDefinition election, Member member, Map<String, String> declared) {
    Nominating by =
        new Nominating.OfMember(new RegisterEntry(member, List.of(), Set.of(), null, declared));
    List<String> contests =
        stops.goingOn(election, clock.instant()).stream()
            .filter(contest -> new Rules(election, contest).bound(by).isPresent())
            .map(ContestDefinition::name)
            .toList();
    String address = member.email();
    if (contests.isEmpty() || address == null) {
      return;
    }
    List<Words> words = languages.to(member.preferredLanguage());
    Message subject = Message.of("nomination.letter.open.subject", "election", election.title());
    Message text =
        Message.of(
            "nomination.letter.open.to-member",
            "name",
            member.name(),
            "election",
            election.title(),
            "contests",
            contests,
            "until",
            TimedLetters.until(election),
            "page",
            site.of("/elections/" + election.id()));
    mailer.send(
        new Mailer.Letter(
            address,
            Objects.requireNonNullElse(election.enquiries(), ""),
            LetterLanguages.subject(words, one -> one.say(subject)),
            LetterLanguages.text(words, one -> one.say(text))));
  }
}
