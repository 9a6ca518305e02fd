package org.hustings.server.nomination;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.util.Optional;
import org.hustings.server.candidacy.Candidacies;
import org.hustings.server.candidacy.Candidacy;
import org.hustings.server.candidacy.CandidateLetters;
import org.hustings.server.election.PublicContests;
import org.hustings.server.nomination.tracker.Choice;
import org.hustings.server.nomination.tracker.Line;
import org.hustings.server.nomination.tracker.Reached;
import org.hustings.server.organisation.unit.Unit;
import org.hustings.server.organisation.unit.Units;
import org.hustings.server.platform.Jobs;
import org.hustings.server.platform.SiteAddress;
import org.hustings.words.Message;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tells candidates who nominated them, and how far they are. Of members' nominations, of which there
/// may be thousands, only the one that is enough is told. It is a job of its own: whoever nominates
/// does not wait while the tracker is counted.
@Component
class NominatedLetters {
  private static final String TASK = "nomination.tell-candidate";

  private final Nominations nominations;
  private final PublicContests contests;
  private final Candidacies candidacies;
  private final Trackers trackers;
  private final Units units;
  private final CandidateLetters letters;
  private final Jobs jobs;
  private final SiteAddress site;
  private final Clock clock;

  NominatedLetters(
      Nominations nominations,
      PublicContests contests,
      Candidacies candidacies,
      Trackers trackers,
      Units units,
      CandidateLetters letters,
      Jobs jobs,
      SiteAddress site,
      Clock clock) {
    this.nominations = nominations;
    this.contests = contests;
    this.candidacies = candidacies;
    this.trackers = trackers;
    this.units = units;
    this.letters = letters;
    this.jobs = jobs;
    this.site = site;
    this.clock = clock;
  }

  /// What a job is about: the number of a nomination.
  record Made(long nomination) {}

  @Bean
  static OneTimeTask<Made> tellCandidate(NominatedLetters letters) {
    return Tasks.oneTime(TASK, Made.class).execute((job, _) -> letters.write(job.getData()));
  }

  /// Has the candidates told; with the recording, in one transaction.
  void tell(Outcome outcome) {
    if (outcome instanceof Outcome.Recorded recorded) {
      recorded
          .nominations()
          .forEach(one ->
              jobs.queue(
                  new TaskInstance<>(TASK, Long.toString(one.number()), new Made(one.number()))));
    }
  }

  @Transactional
  void write(Made made) {
    // one that was taken off the record meanwhile is no news
    nominations
        .find(new NominationId(made.nomination()))
        .filter(one -> one.ended() == null)
        .ifPresent(this::write);
  }

  private void write(Nomination nomination) {
    Optional<PublicContests.Defined> contest = contests.find(nomination.contest());
    Optional<Candidacy> candidacy = candidacies.find(nomination.candidacy(), clock.instant());
    if (contest.isEmpty() || candidacy.isEmpty()) {
      return;
    }
    Reached reached = reached(contest.get(), nomination);
    boolean enoughNow = reached.met() && nomination.recordedAt().equals(reached.metAt());
    switch (nomination.nominator()) {
      case Nominator.Body(var id) ->
          write(
              contest.get(),
              candidacy.get(),
              Message.of(
                  "nomination.letter.nominated.subject",
                  "body",
                  units.find(id).map(Unit::fullName).orElse(id.slug()),
                  "contest",
                  contest.get().contest().name()),
              progress(reached, enoughNow));
      case Nominator.OneMember _ -> {
        if (enoughNow) {
          write(
              contest.get(),
              candidacy.get(),
              Message.of(
                  "nomination.letter.enough.subject", "contest", contest.get().contest().name()),
              progress(reached, true));
        }
      }
    }
  }

  private Reached reached(PublicContests.Defined contest, Nomination nomination) {
    return trackers.of(contest, Choice.EVERYBODY, clock.instant()).tracker().lines().stream()
        .filter(line -> line.candidate().id().equals(nomination.candidacy()))
        .findFirst()
        .map(Line::reached)
        .orElse(Reached.NOTHING_ASKED);
  }

  private static Message progress(Reached reached, boolean enoughNow) {
    if (enoughNow) {
      return Message.of("nomination.letter.progress.enough");
    }
    if (reached.met()) {
      return Message.of("nomination.letter.progress.still");
    }
    return reached.isOneNumber()
        ? Message.of(
            "nomination.letter.progress.towards", "have", reached.have(), "need", reached.need())
        : Message.of("nomination.letter.progress.recorded");
  }

  private void write(
      PublicContests.Defined contest, Candidacy candidacy, Message subject, Message progress) {
    letters.write(
        candidacy,
        contest.election(),
        subject,
        Message.of(
            "nomination.letter.nominated.text",
            "name",
            candidacy.name().shown(),
            "what",
            subject,
            "election",
            contest.election().title(),
            "progress",
            progress,
            "page",
            site.of(contest.contest().id().path() + "/nominations")));
  }
}
