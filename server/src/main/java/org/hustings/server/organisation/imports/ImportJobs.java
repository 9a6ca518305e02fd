package org.hustings.server.organisation.imports;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.hustings.server.audit.Actor;
import org.hustings.server.organisation.imports.ImportStage.Stage;
import org.hustings.server.platform.Jobs;
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
  private static final String SOUND_LINES = "organisation.import-sound-lines";

  private final Uploads uploads;
  private final ImportStages stages;
  private final RegisterImport register;
  private final Jobs jobs;

  ImportJobs(Uploads uploads, ImportStages stages, RegisterImport register, Jobs jobs) {
    this.uploads = uploads;
    this.stages = stages;
    this.register = register;
    this.jobs = jobs;
  }

  /// A file to be tried, or to be taken in for good.
  ///
  /// @param agreed how many members two people have agreed to leave by it
  record Errand(UUID upload, String author, boolean forGood, long agreed) {}

  @Bean
  static OneTimeTask<Errand> importFile(ImportJobs imports) {
    return Tasks.oneTime(TASK, Errand.class).execute((job, _) -> imports.run(job.getData(), false));
  }

  @Bean
  static OneTimeTask<Errand> importSoundLines(ImportJobs imports) {
    return Tasks.oneTime(SOUND_LINES, Errand.class)
        .execute((job, _) -> imports.run(job.getData(), true));
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

  /// The same, and then without the lines that still have a fault.
  @Transactional
  public boolean againWithoutFaults(UUID upload, Actor author) {
    boolean there = stages.again(upload, author);
    if (there) {
      queue(SOUND_LINES, upload, author, false, 0);
    }
    return there;
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

  /// @param leavesOut whether lines that have a fault are left out and the others tried once more
  void run(Errand errand, boolean leavesOut) {
    UUID upload = errand.upload();
    try {
      Optional<ImportReport> report = work(errand);
      if (leavesOut && report.isPresent() && report.get().detail().faultyLineCount() > 0) {
        stages.leaveOut(upload, report.get());
        report = work(errand);
      }
      report.ifPresent(one -> end(upload, one));
    } catch (RuntimeException e) {
      LOG.error("A file of the register could not be read to its end", e);
      stages.end(upload, Stage.BROKEN_OFF, null);
    }
  }

  private Optional<ImportReport> work(Errand errand) {
    KeptProgress progress = new KeptProgress(stages, errand.upload());
    return uploads.with(
        errand.upload(),
        new Actor(errand.author()),
        request ->
            errand.forGood()
                ? register.carryOut(request, progress, errand.agreed())
                : register.dryRun(request, progress));
  }

  private void end(UUID upload, ImportReport report) {
    stages.end(upload, report.carriedOut() ? Stage.DONE : Stage.TRIED, report);
    if (report.carriedOut() && report.detail().without() == 0) {
      uploads.forgetContent(upload);
    }
  }
}
