package org.hustings.server.roll.draft;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.definition.timetable.ActKind;
import org.hustings.server.account.SignedIn;
import org.hustings.server.election.Elections;
import org.hustings.server.election.Publication;
import org.hustings.server.platform.Jobs;
import org.hustings.server.platform.RefusedException;
import org.hustings.server.platform.work.HowFar;
import org.hustings.server.platform.work.Progress;
import org.hustings.server.platform.work.ProgressRows;
import org.hustings.server.platform.work.Work;
import org.hustings.server.roll.FrozenRows;
import org.hustings.server.roll.likeness.Likenesses;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Previews and freezes rolls in the background. Each is one transaction: a node that dies leaves
/// nothing behind, and another begins the work anew.
@Component
public class RollWork {
  private static final Logger LOG = LoggerFactory.getLogger(RollWork.class);
  private static final String TASK = "roll.work";

  private final Elections elections;
  private final Previews previews;
  private final Likenesses likenesses;
  private final Freezer freezer;
  private final FrozenRows frozen;
  private final RunRows runs;
  private final ProgressRows progress;
  private final Jobs jobs;
  private final Clock clock;
  private final Words english;

  RollWork(
      Elections elections,
      Previews previews,
      Likenesses likenesses,
      Freezer freezer,
      FrozenRows frozen,
      RunRows runs,
      ProgressRows progress,
      Jobs jobs,
      Clock clock,
      Catalogue catalogue) {
    this.elections = elections;
    this.previews = previews;
    this.likenesses = likenesses;
    this.freezer = freezer;
    this.frozen = frozen;
    this.runs = runs;
    this.progress = progress;
    this.jobs = jobs;
    this.clock = clock;
    this.english = catalogue.in(Language.ENGLISH);
  }

  @Bean
  static OneTimeTask<Void> rollTask(RollWork work) {
    return Tasks.oneTime(TASK).execute((job, _) -> work.carryOut(new ElectionId(job.getId())));
  }

  /// What is being done to an election's roll, or was last.
  public Optional<RollRun> run(ElectionId election) {
    return runs.find(election);
  }

  /// How far it is; empty before it begins.
  public Optional<HowFar> howFar(ElectionId election) {
    return progress.find(work(election));
  }

  /// Asks for a preview from the register as at an instant.
  ///
  /// @throws RefusedException if the roll is frozen, if something is being done to it, if the
  ///   instant has not come, or if a contest does not state who may vote
  @Transactional
  public void askForPreview(ElectionId election, Instant asAt, SignedIn by) {
    if (asAt.isAfter(clock.instant())) {
      throw new RefusedException("roll-staff.refused.not-come");
    }
    Electorate.of(published(election).definition());
    begin(election, RollRun.Act.PREVIEW, asAt, by);
  }

  /// Asks for a preview where there is none of today's use: none by the definition in force, or one
  /// from before the freeze date, which has passed since. Nothing happens where none can be made or
  /// the last one failed.
  @Transactional
  public void lookAnew(ElectionDefinition election, SignedIn by) {
    Instant now = clock.instant();
    if (frozen.find(election.id()).isPresent()
        || runs.find(election.id())
            .filter(run -> run.isGoingOn() || run.fault() != null)
            .isPresent()
        || !Electorate.isStated(election)
        || previews.find(election.id()).filter(one -> isOfUse(one, election, now)).isPresent()) {
      return;
    }
    // another may be quicker: theirs is as good
    if (runs.begin(election.id(), RollRun.Act.PREVIEW, now, by.actor())) {
      jobs.queue(new TaskInstance<>(TASK, election.id().slug()));
    }
  }

  private boolean isOfUse(Preview preview, ElectionDefinition election, Instant now) {
    return preview.version() == published(election.id()).version()
        && election
            .timetable()
            .act(ActKind.FREEZE_DATE)
            .map(act -> act.at().ends(election.zone()))
            .filter(end -> end.isAfter(preview.asAt()) && !end.isAfter(now))
            .isEmpty();
  }

  /// Asks for the roll to be frozen as the latest preview showed it.
  ///
  /// @throws RefusedException if there is no preview by the definition in force, if likely
  ///   duplicates are not settled, if it is frozen already or if something is being done to it
  @Transactional
  public void askForFreeze(ElectionId election, SignedIn by) {
    begin(election, RollRun.Act.FREEZE, toFreeze(election).asAt(), by);
  }

  /// The preview as which the roll could be frozen now, if nothing stands in the way.
  public Optional<Preview> freezable(ElectionId election) {
    if (frozen.find(election).isPresent() || run(election).filter(RollRun::isGoingOn).isPresent()) {
      return Optional.empty();
    }
    try {
      return Optional.of(toFreeze(election));
    } catch (RefusedException _) {
      return Optional.empty();
    }
  }

  private void begin(ElectionId election, RollRun.Act act, Instant asAt, SignedIn by) {
    if (frozen.find(election).isPresent()) {
      throw new RefusedException("roll-staff.refused.frozen");
    }
    if (!runs.begin(election, act, asAt, by.actor())) {
      throw new RefusedException("roll-staff.refused.worked-on");
    }
    jobs.queue(new TaskInstance<>(TASK, election.slug()));
  }

  /// Does what was asked for. Whatever goes wrong is told to whoever asked, who can ask again.
  void carryOut(ElectionId election) {
    RollRun run = runs.find(election).filter(RollRun::isGoingOn).orElse(null);
    if (run == null) {
      return;
    }
    try {
      carryOut(election, run, progress.of(work(election)));
      runs.end(election, null);
    } catch (RefusedException e) {
      runs.end(election, english.say(e.reason()));
    } catch (RuntimeException e) {
      LOG.error("The {} of the roll of {} failed", run.act(), election, e);
      runs.end(election, english.say("roll-staff.before.failed"));
    } finally {
      progress.over(work(election));
    }
  }

  private static Work work(ElectionId election) {
    return new Work("roll", election.slug());
  }

  private void carryOut(ElectionId election, RollRun run, Progress told) {
    switch (run.act()) {
      case PREVIEW -> previews.make(published(election), run.asAt(), told);
      case FREEZE -> {
        Preview preview = toFreeze(election);
        freezer.freeze(published(election).definition(), preview.asAt(), run.askedBy(), told);
      }
    }
  }

  private Preview toFreeze(ElectionId election) {
    Preview preview =
        previews
            .find(election)
            .orElseThrow(() -> new RefusedException("roll-staff.refused.no-preview"));
    if (preview.version() != published(election).version()) {
      throw new RefusedException("roll-staff.refused.published-anew");
    }
    long open = likenesses.open(election);
    if (open > 0) {
      throw new RefusedException("roll-staff.refused.unsettled", "open", open);
    }
    return preview;
  }

  private Publication published(ElectionId election) {
    return elections.publications(election, clock.instant()).getLast();
  }
}
