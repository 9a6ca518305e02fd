package org.hustings.server.result.closing;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.hustings.definition.ElectionId;
import org.hustings.server.election.stop.Stops;
import org.hustings.words.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Takes the steps for which nobody is needed, on whichever node is up: so a close that a crash
/// interrupted goes on where it was.
@Configuration(proxyBeanMethods = false)
class ClosingJob {
  private static final Logger LOG = LoggerFactory.getLogger(ClosingJob.class);

  @Bean
  RecurringTask<Void> goOnWithCloses(
      ClosingRows closings, PartStep part, CountStep count, Stops stops) {
    return Tasks.recurring("result.go-on", FixedDelay.ofSeconds(1))
        .execute((_, _) -> {
          for (ElectionId election : closings.unfinished()) {
            if (stops.of(election).isEmpty()) {
              goOn(election, closings, part, count);
            }
          }
        });
  }

  private static void goOn(
      ElectionId election, ClosingRows closings, PartStep part, CountStep count) {
    try {
      switch (closings.find(election).orElseThrow().state()) {
        case PARTING -> part.take(election);
        case COUNTING -> count.take(election);
        case SEALED, COUNTED, DECLARED, WITHDRAWN -> {}
      }
    } catch (HaltException e) {
      closings.halt(election, e.words());
      closings.log(election, Message.of("result.step.stopped", "why", e.words()));
    } catch (RuntimeException e) {
      // whatever it is, the step did not happen, and is tried again in a second
      LOG.warn("The close of {} goes on in a second", election, e);
    }
  }
}
