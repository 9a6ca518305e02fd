package org.hustings.server.dispatch.post;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.hustings.definition.ElectionId;
import org.hustings.server.dispatch.batch.Plan;
import org.hustings.server.dispatch.batch.Plans;
import org.hustings.server.platform.Jobs;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/// Makes all files that are wanted for an election, when staff ask for them.
@Component
public class PrintingJob {
  private static final String TASK = "dispatch.print";

  private final Jobs jobs;

  PrintingJob(Jobs jobs) {
    this.jobs = jobs;
  }

  /// Makes the files soon, a transaction each.
  public void begin(ElectionId election) {
    jobs.queue(new TaskInstance<>(TASK, election.slug()));
  }

  /// Whether files are being made.
  public boolean isUnderWay(ElectionId election) {
    return jobs.isQueued(TaskInstanceId.of(TASK, election.slug()));
  }

  @Bean
  static OneTimeTask<Void> printPacks(Printing printing, Plans plans) {
    return Tasks.oneTime(TASK)
        .execute((job, _) -> {
          Plan plan = plans.find(new ElectionId(job.getId())).orElseThrow();
          int made;
          do {
            made = printing.next(plan);
          } while (made > 0);
        });
  }
}
