package org.hustings.server.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Duration;
import org.hustings.server.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class JobsTest extends ServerTest {
  @Autowired private Errands errands;
  @Autowired private Jobs jobs;
  @Autowired private TransactionTemplate transactions;

  @BeforeEach
  void begin_with_nothing_to_do() {
    database
        .sql("DELETE FROM platform.scheduled_tasks WHERE task_name = 'platform.errand'")
        .update();
    errands.done().clear();
  }

  @Test
  void a_job_is_done_once_its_transaction_has_committed() {
    transactions.executeWithoutResult(open -> {
      jobs.queue(errand("1", "bread"));
      assertThat(waiting()).isEqualTo(1);
      assertThat(errands.done()).isEmpty();
    });

    await(() -> !errands.done().isEmpty());
    await(() -> waiting() == 0);
    assertThat(errands.done()).containsExactly("1 bread");
  }

  @Test
  void a_job_of_a_transaction_that_failed_is_not_there() {
    transactions.executeWithoutResult(open -> {
      jobs.queue(errand("1", "bread"));
      open.setRollbackOnly();
    });

    assertThat(waiting()).isZero();
  }

  @Test
  void a_job_that_waits_is_not_queued_again() {
    jobs.queue(errand("1", "bread"), Duration.ofHours(1));
    jobs.queue(errand("1", "milk"), Duration.ofHours(1));
    jobs.queue(errand("2", "milk"));

    await(() -> !errands.done().isEmpty());
    await(() -> waiting() == 1);
    assertThat(errands.done()).containsExactly("2 milk");
  }

  private static TaskInstance<Errands.Errand> errand(String name, String word) {
    return new TaskInstance<>("platform.errand", name, new Errands.Errand(word));
  }

  private long waiting() {
    return database
        .sql("SELECT count(*) FROM platform.scheduled_tasks WHERE task_name = 'platform.errand'")
        .query(Long.class)
        .single();
  }
}
