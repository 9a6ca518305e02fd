package org.hustings.server.ballot.list;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hustings.ballotbox.tlog.KeptHeads;
import org.hustings.ballotbox.tlog.SignedNote;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.account.ElectionRoles;
import org.hustings.server.account.Grants;
import org.hustings.server.account.People;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.Registered;
import org.hustings.server.account.Role;
import org.hustings.server.audit.AuditTrail;
import org.hustings.server.audit.tree.Trees;
import org.hustings.server.election.Elections;
import org.hustings.server.election.state.ContestState;
import org.hustings.server.election.state.ElectionStates;
import org.hustings.server.platform.LetterLanguages;
import org.hustings.server.platform.Mailer;
import org.hustings.server.platform.SiteAddress;
import org.hustings.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Sends the heads of the audit log and of the public list to those who watch the election, at
/// stated times: whoever keeps the letters can show later that something was changed, without a
/// program that ran meanwhile.
@Component
class CheckpointLetters {
  private final JdbcClient database;
  private final Elections elections;
  private final ElectionStates states;
  private final Trees trees;
  private final Grants grants;
  private final ElectionRoles roles;
  private final People people;
  private final LetterLanguages languages;
  private final Mailer mailer;
  private final SiteAddress site;
  private final Clock clock;

  CheckpointLetters(
      JdbcClient database,
      Elections elections,
      ElectionStates states,
      Trees trees,
      Grants grants,
      ElectionRoles roles,
      People people,
      LetterLanguages languages,
      Mailer mailer,
      SiteAddress site,
      Clock clock) {
    this.database = database;
    this.elections = elections;
    this.states = states;
    this.trees = trees;
    this.grants = grants;
    this.roles = roles;
    this.people = people;
    this.languages = languages;
    this.mailer = mailer;
    this.site = site;
    this.clock = clock;
  }

  @Bean
  static RecurringTask<Void> sendCheckpoints(CheckpointLetters letters) {
    return Tasks.recurring("ballot.send-checkpoints", FixedDelay.ofSeconds(30))
        .execute((_, _) -> letters.sendDue());
  }

  /// Sends every letter that is due and was not sent.
  @Transactional
  public void sendDue() {
    Instant now = clock.instant();
    for (ElectionDefinition election : elections.all()) {
      for (CheckpointMoment moment :
          CheckpointMoment.due(election, declaredAt(election, now), now)) {
        if (isFirst(election, moment, now)) {
          send(election, moment);
        }
      }
    }
  }

  private boolean isFirst(ElectionDefinition election, CheckpointMoment moment, Instant now) {
    return database
            .sql(
                """
                INSERT INTO ballot.checkpoint_letter (election, moment, sent_at)
                VALUES (:election, :moment, :at) ON CONFLICT DO NOTHING
                """)
            .param("election", election.id())
            .param("moment", moment.name())
            .param("at", now)
            .update()
        > 0;
  }

  private void send(ElectionDefinition election, CheckpointMoment moment) {
    String heads = heads(election);
    List<Words> words = languages.to(null);
    for (Watcher watcher : watchers(election)) {
      mailer.send(
          new Mailer.Letter(
              watcher.person().address(),
              LetterLanguages.subject(
                  words, said -> said.say("log.letter.subject", "election", election.title())),
              LetterLanguages.text(words, said -> text(said, watcher, election, moment))
                  + "\n\n"
                  + heads));
    }
  }

  private String text(
      Words words, Watcher watcher, ElectionDefinition election, CheckpointMoment moment) {
    return words.say(
        watcher.role() == Role.TRUSTEE ? "log.letter.to-trustee" : "log.letter.text",
        "name",
        watcher.person().name(),
        "moment",
        words.say(moment.words(), "election", election.title()),
        "link",
        site.of("/audit"));
  }

  private String heads(ElectionDefinition election) {
    return Stream.of(AuditTrail.LOG, BallotLeaves.log(election.id()))
        .flatMap(log -> trees.checkpoint(log).stream())
        .map(note -> KeptHeads.block(name(note), note))
        .collect(Collectors.joining());
  }

  private static String name(SignedNote note) {
    return note.checkpoint().origin();
  }

  /// Somebody who is sent the heads, and as what.
  private record Watcher(Registered person, Role role) {}

  /// The trustees and observers of the election, and the scrutineers of all; each once.
  private List<Watcher> watchers(ElectionDefinition election) {
    Map<PersonId, Role> watching = new LinkedHashMap<>();
    List<ElectionRoles.Held> here = roles.held(election.id().slug());
    here.stream()
        .filter(held -> held.role() == Role.TRUSTEE)
        .forEach(held -> watching.putIfAbsent(held.person(), held.role()));
    here.forEach(held -> watching.putIfAbsent(held.person(), held.role()));
    grants.held().stream()
        .filter(held -> held.role() == Role.SCRUTINEER)
        .forEach(held -> watching.putIfAbsent(held.person(), held.role()));
    return watching.entrySet().stream()
        .flatMap(one ->
            people.find(one.getKey()).stream().map(person -> new Watcher(person, one.getValue())))
        .toList();
  }

  /// The latest of its contests' declarations, once all are over; null until then.
  private @Nullable Instant declaredAt(ElectionDefinition election, Instant now) {
    return switch (states.at(election, now).leading()) {
      case ContestState.Declared declared -> declared.at();
      case ContestState.Announced _,
          ContestState.NominationsOpen _,
          ContestState.NominationsClosed _,
          ContestState.PapersSettled _,
          ContestState.VotingOpen _,
          ContestState.VotingClosed _,
          ContestState.Counting _,
          ContestState.Withdrawn _,
          ContestState.Unopposed _,
          ContestState.Postponed _,
          ContestState.CalledOff _,
          ContestState.Annulled _ ->
          null;
    };
  }
}
