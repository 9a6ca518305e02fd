package org.hustings.server.platform;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/// A task that tests give jobs to: it takes down what it was told.
@Component
class Errands {
  private final List<String> done = new CopyOnWriteArrayList<>();

  record Errand(String word) {}

  @Bean
  static OneTimeTask<Errand> errand(Errands errands) {
    return Tasks.oneTime("platform.errand", Errand.class)
        .execute((job, _) -> errands.done().add(job.getId() + " " + job.getData().word()));
  }

  List<String> done() {
    return done;
  }
}
