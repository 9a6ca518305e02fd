package org.hustings.server.nomination;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.timetable.Act;
import org.hustings.definition.timetable.ActKind;
import org.hustings.server.candidacy.Candidacies;
import org.hustings.server.candidacy.Candidacy;
import org.hustings.server.candidacy.CandidateLetters;
import org.hustings.server.candidacy.State;
import org.hustings.server.election.Elections;
import org.hustings.server.election.NominatingOfficers;
import org.hustings.server.election.rules.MomentMessage;
import org.hustings.server.election.stop.Stops;
import org.hustings.server.platform.LetterLanguages;
import org.hustings.server.platform.Mailer;
import org.hustings.server.platform.SiteAddress;
import org.hustings.words.Message;
import org.hustings.words.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The letters that come at a time of the timetable: to officers of bodies and to members who
/// nominate, once nominations open, and three days before acceptances close to each candidate who has done neither.
/// None is made up for later than two days after its time; a time that is moved brings another.
@Component
class TimedLetters {
  private static final Duration OF_USE = Duration.ofDays(2);
  private static final Duration BEFORE = Duration.ofDays(3);

  private final JdbcClient database;
  private final Elections elections;
  private final Stops stops;
  private final NominatingOfficers officers;
  private final Candidacies candidacies;
  private final CandidateLetters candidateLetters;
  private final OpenToMembers members;
  private final Mailer mailer;
  private final LetterLanguages languages;
  private final SiteAddress site;
  private final Clock clock;

  TimedLetters(
      JdbcClient database,
      Elections elections,
      Stops stops,
      NominatingOfficers officers,
      Candidacies candidacies,
      CandidateLetters candidateLetters,
      OpenToMembers members,
      Mailer mailer,
      LetterLanguages languages,
      SiteAddress site,
      Clock clock) {
    this.database = database;
    this.elections = elections;
    this.stops = stops;
    this.officers = officers;
    this.candidacies = candidacies;
    this.candidateLetters = candidateLetters;
    this.members = members;
    this.mailer = mailer;
    this.languages = languages;
    this.site = site;
    this.clock = clock;
  }

  @Bean
  static RecurringTask<Void> sendLettersInTime(TimedLetters letters) {
    return Tasks.recurring("nomination.send-letters-in-time", FixedDelay.ofSeconds(60))
        .execute((_, _) -> letters.sendDue());
  }

  /// Writes every letter that is due and was not written.
  @Transactional
  public void sendDue() {
    Instant now = clock.instant();
    for (ElectionDefinition election : elections.all()) {
      if (stops.of(election.id()).isEmpty()) {
        Instant opens = election.timetable().nominations().opens();
        if (opens != null && isNow(opens, now) && isFirst(election, "open-" + opens, now)) {
          tellThatNominationsAreOpen(election, now);
          members.tell(election, opens.toString());
        }
        election
            .timetable()
            .act(ActKind.ACCEPTANCES_CLOSE)
            .ifPresent(act -> remind(election, act, now));
      }
    }
  }

  private static boolean isNow(Instant due, Instant now) {
    return !now.isBefore(due) && now.isBefore(due.plus(OF_USE));
  }

  private boolean isFirst(ElectionDefinition election, String moment, Instant now) {
    return database
            .sql(
                """
                INSERT INTO nomination.timed_letter (election, moment, sent_at)
                VALUES (:election, :moment, :at) ON CONFLICT DO NOTHING
                """)
            .param("election", election.id().slug())
            .param("moment", moment)
            .param("at", now)
            .update()
        > 0;
  }

  /// Until when one can nominate, in a sentence.
  static Message until(ElectionDefinition election) {
    return election
        .timetable()
        .act(ActKind.NOMINATIONS_CLOSE)
        .map(act -> Message.of("nomination.letter.open.until", "at", MomentMessage.value(act.at())))
        .orElse(Message.of("nomination.letter.open.no-end"));
  }

  private void tellThatNominationsAreOpen(ElectionDefinition election, Instant now) {
    // an officer's language is not known
    List<Words> words = languages.to(null);
    Message subject = Message.of("nomination.letter.open.subject", "election", election.title());
    Message text =
        Message.of(
            "nomination.letter.open.text",
            "election",
            election.title(),
            "until",
            until(election),
            "page",
            site.of("/elections/" + election.id()));
    String replies = Objects.requireNonNullElse(election.enquiries(), "");
    officers
        .addresses(election, stops.goingOn(election, now), now)
        .forEach(address ->
            mailer.send(
                new Mailer.Letter(
                    address,
                    replies,
                    LetterLanguages.subject(words, one -> one.say(subject)),
                    LetterLanguages.text(words, one -> one.say(text)))));
  }

  private void remind(ElectionDefinition election, Act act, Instant now) {
    Instant ends = act.at().ends(election.zone());
    if (now.isBefore(ends)
        && isNow(ends.minus(BEFORE), now)
        && isFirst(election, "accept-" + ends, now)) {
      for (ContestDefinition contest : stops.goingOn(election, now)) {
        candidacies.in(contest.id(), now).stream()
            .filter(one -> one.state() == State.PUT_FORWARD)
            .forEach(one -> remind(election, contest, one, act));
      }
    }
  }

  private void remind(
      ElectionDefinition election, ContestDefinition contest, Candidacy candidacy, Act act) {
    candidateLetters.write(
        candidacy,
        election,
        Message.of("nomination.letter.accept.subject", "contest", contest.name()),
        Message.of(
            "nomination.letter.accept.text",
            "name",
            candidacy.name().shown(),
            "contest",
            contest.name(),
            "election",
            election.title(),
            "at",
            MomentMessage.value(act.at()),
            "page",
            site.of(candidacy.path() + "/own")));
  }
}
