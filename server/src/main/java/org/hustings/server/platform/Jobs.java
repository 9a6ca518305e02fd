package org.hustings.server.platform;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Queues jobs. What there is to do is a bean of db-scheduler's type `Task` in the room that does
/// it; a job is one instance of it, by a name of its own. Jobs lie in the database and are done by
/// any one web node. One whose node dies under it is done again, so it must bear that.
@Component
public class Jobs {
  private final SchedulerClient queue;
  private final ObjectProvider<Scheduler> scheduler;

  // a client of its own: the scheduler knows all tasks, and tasks may use what queues jobs
  Jobs(
      DataSource database,
      ObjectProvider<Scheduler> scheduler,
      @Value("${db-scheduler.table-name}") String table) {
    this.queue =
        SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database))
            .tableName(table)
            .serializer(JobData.JSON)
            .build();
    this.scheduler = scheduler;
  }

  /// Queues a job to be done soon; within a transaction, once it has committed, and not if it has
  /// not. Nothing happens if one of the same task and name waits or is being done.
  public void queue(TaskInstance<?> job) {
    queue(job, Duration.ZERO);
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              wake();
            }
          });
    } else {
      wake();
    }
  }

  /// Queues a job to be done after a while, by the machine's clock.
  public void queue(TaskInstance<?> job, Duration delay) {
    queue.scheduleIfNotExists(job, Instant.now().plus(delay));
  }

  /// Whether a job of this task and name waits or is being done.
  public boolean isQueued(TaskInstanceId job) {
    return queue.getScheduledExecution(job).isPresent();
  }

  private void wake() {
    scheduler.ifAvailable(Scheduler::triggerCheckForDueExecutions);
  }
}
