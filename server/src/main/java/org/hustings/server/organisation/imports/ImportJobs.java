package org.hustings.server.organisation.imports;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hustings.server.audit.Actor;
import org.hustings.server.organisation.RegisterName;
import org.hustings.server.organisation.imports.ImportStage.Stage;
import org.hustings.server.organisation.unit.AssumedUnits;
import org.hustings.server.platform.Jobs;
import org.hustings.server.platform.work.HowFar;
import org.hustings.server.platform.work.Progress;
import org.hustings.server.platform.work.ProgressRows;
import org.hustings.server.platform.work.Work;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tries and takes in, in the background, the files that staff bring: a million members take longer
/// than anybody waits for a page. A job that is done again, because its node died, changes nothing
/// that it has changed already.
@Component
public class ImportJobs {
  private static final Logger LOG = LoggerFactory.getLogger(ImportJobs.class);
  private static final String TASK = "organisation.import-file";
  private static final String BY_UNIT = "organisation.import-by-unit";

  private final Uploads uploads;
  private final ImportStages stages;
  private final RegisterImport register;
  private final ColumnGuess guess;
  private final ProgressRows progress;
  private final Jobs jobs;

  ImportJobs(
      Uploads uploads,
      ImportStages stages,
      RegisterImport register,
      ColumnGuess guess,
      ProgressRows progress,
      Jobs jobs) {
    this.uploads = uploads;
    this.stages = stages;
    this.register = register;
    this.guess = guess;
    this.progress = progress;
    this.jobs = jobs;
  }

  /// A file to be tried, or to be taken in for good.
  ///
  /// @param agreed how many members two people have agreed to leave by it
  record Errand(UUID upload, String author, boolean forGood, long agreed) {}

  @Bean
  static OneTimeTask<Errand> importFile(ImportJobs imports) {
    return Tasks.oneTime(TASK, Errand.class).execute((job, _) -> imports.run(job.getData(), true));
  }

  @Bean
  static OneTimeTask<Errand> importByUnit(ImportJobs imports) {
    return Tasks.oneTime(BY_UNIT, Errand.class)
        .execute((job, _) -> imports.run(job.getData(), false));
  }

  /// Keeps a file and has it tried, unless somebody is to say first what its columns mean; it is
  /// found again by what this gives.
  @Transactional(rollbackFor = IOException.class)
  public UUID bring(ImportRequest request, boolean asking) throws IOException {
    UUID upload = uploads.keep(request, asking ? Stage.ASKING : Stage.TRYING);
    if (!asking) {
      queue(upload, request.provenance().author(), false, 0);
    }
    return upload;
  }

  /// Has a file tried once more, about which something was answered; tells whether it was there.
  @Transactional
  public boolean again(UUID upload, Actor author) {
    boolean there = stages.again(upload, author);
    if (there) {
      queue(upload, author, false, 0);
    }
    return there;
  }

  /// The same, so that it is asked of each unit that the register does not have what it is.
  @Transactional
  public boolean unitByUnit(UUID upload, Actor author) {
    boolean there = stages.again(upload, author);
    if (there) {
      queue(BY_UNIT, upload, author, false, 0);
    }
    return there;
  }

  /// Has the whole of a file tried once more, as it is read otherwise than before.
  @Transactional
  boolean anew(UUID upload, Actor author) {
    stages.leaveNothingOut(upload, author);
    return again(upload, author);
  }

  /// Has a file tried without the lines that have a fault; tells whether it was there.
  @Transactional
  public boolean leaveOut(UUID upload, Actor author) {
    stages.leaveOut(upload, author);
    return again(upload, author);
  }

  /// How far a file has come that this person brought; nothing where it is gone.
  public Optional<ImportStage> find(UUID upload, Actor author) {
    return stages.find(upload, author);
  }

  /// How far what is being done with a file is; empty before it begins.
  public Optional<HowFar> howFar(UUID upload) {
    return progress.find(work(upload));
  }

  /// Has a tried file taken in, and tells whether it was there and without a fault.
  @Transactional
  public boolean confirm(UUID upload, Actor author) {
    boolean confirmed = stages.confirm(upload, author);
    if (confirmed) {
      queue(upload, author, true, 0);
    }
    return confirmed;
  }

  /// The same for a file by which many members leave, once two people want it.
  @Transactional
  boolean confirmByTwo(UUID upload, Actor author, long agreed) {
    boolean confirmed = stages.confirm(upload, author);
    if (confirmed) {
      queue(upload, author, true, agreed);
    }
    return confirmed;
  }

  private void queue(UUID upload, Actor author, boolean forGood, long agreed) {
    queue(TASK, upload, author, forGood, agreed);
  }

  private void queue(String task, UUID upload, Actor author, boolean forGood, long agreed) {
    // it may be tried again while the job that tried it last has not quite ended
    String name = upload + (forGood ? " for good" : " trial " + UUID.randomUUID());
    jobs.queue(
        new TaskInstance<>(task, name, new Errand(upload, author.reference(), forGood, agreed)));
  }

  /// @param assuming whether units that the register does not have are read as made
  void run(Errand errand, boolean assuming) {
    UUID upload = errand.upload();
    try {
      Actor author = new Actor(errand.author());
      Progress told = progress.of(work(upload));
      Optional<ImportReport> report =
          uploads.with(
              upload,
              author,
              request ->
                  errand.forGood()
                      ? register.carryOut(request, told, errand.agreed())
                      : tried(upload, guess.of(request), told, assuming));
      report.ifPresent(one -> end(upload, one));
    } catch (RuntimeException e) {
      LOG.error("A file of the register could not be read to its end", e);
      stages.end(upload, Stage.BROKEN_OFF, null);
    } finally {
      progress.over(work(upload));
    }
  }

  private static Work work(UUID upload) {
    return new Work("organisation.upload", upload.toString());
  }

  /// A file of members is shown as it can be taken in by one press: its units as if they were made,
  /// and without the lines that have a fault where most have none.
  private ImportReport tried(
      UUID upload, ImportRequest asked, Progress progress, boolean assuming) {
    ImportRequest request = assuming ? asked.assumingUnits() : asked;
    ImportReport report = register.dryRun(request, progress);
    if (assuming && isToBeSaidByUnit(report.detail())) {
      return register.dryRun(asked, progress);
    }
    Map<Long, String> faulty = report.detail().faultyLines();
    if (faulty.isEmpty()
        || request.register() != RegisterName.MEMBERS
        || request.complete()
        || !report.detail().unknownUnits().isEmpty()) {
      return report;
    }
    ImportReport others = register.dryRun(request.leavingOut(faulty), progress);
    Differences sound = others.differences();
    if (sound == null || sound.lines() < faulty.size()) {
      return report;
    }
    stages.leaveOut(upload, report);
    return others.leavingOut(report);
  }

  /// Whether a unit may be one that there is, or so many are new that they may be no units at all.
  private static boolean isToBeSaidByUnit(ImportDetail detail) {
    return detail.newUnits().size() > AssumedUnits.MOST
        || (!detail.newUnits().isEmpty() && !detail.unknownUnits().isEmpty());
  }

  private void end(UUID upload, ImportReport report) {
    stages.end(upload, report.carriedOut() ? Stage.DONE : Stage.TRIED, report);
    if (report.carriedOut() && report.detail().without() == 0) {
      uploads.forgetContent(upload);
    }
  }
}
