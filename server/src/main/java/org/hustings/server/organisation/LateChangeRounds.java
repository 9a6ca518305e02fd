package org.hustings.server.organisation;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Looks every few seconds for late changes to confirm, wherever the application serves.
@Configuration(proxyBeanMethods = false)
class LateChangeRounds {

  @Bean
  RecurringTask<Void> confirmLateChanges(LateChangeLetters letters) {
    return Tasks.recurring("organisation.confirm-late-changes", FixedDelay.ofSeconds(10))
        .execute((_, _) -> {
          while (letters.sendWaiting() > 0) {
            Thread.onSpinWait();
          }
        });
  }
}
